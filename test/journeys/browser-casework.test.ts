import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { foundDemonstration } from '../../db/seeds/people.ts'
import { sqlite } from '../http/engine.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { manualClock } from '../support/manual-clock.ts'
import { fillInApplication } from './application-steps.ts'
import { deadlines, expectInFund, filesOnPhone, lookAt, upload } from './casework-steps.ts'
import { enter, tabTo, type } from './keyboard.ts'
import {
  answer,
  choose,
  desk,
  facts,
  fieldOf,
  fill,
  follow,
  goTo,
  heading,
  main,
  moveDayTo,
  openWindow,
  phone,
  press,
  seeText,
  unfold,
  windowOf,
} from './pages.ts'

const reference = 'VT-2026-0001'

const ceiling = (page: Page) => main(page).getByLabel('Det meste du tilrår')

describe('Casework from the first draft to an appeal that partly succeeds', function () {
  this.timeout(120_000)
  let app: TestApp
  /** Ingrid, 27 years old, on her phone. */
  let ingrid: Page
  let files: Awaited<ReturnType<typeof filesOnPhone>>

  before(async () => {
    files = await filesOnPhone()
    app = await startApp(sqlite, { clock: manualClock('2026-03-23T09:00:00.000Z'), seed: foundDemonstration })
  })

  after(() => app.close())

  /** On the case's page. */
  async function atCase(name: string): Promise<Page> {
    const page = await windowOf(app, name)
    await page.goto(ingrid.url().replace(/(\/cases\/[^/?]+).*/, '$1'))
    return page
  }

  async function backToCase(): Promise<void> {
    await goTo(ingrid, 'Mine saker')
    await follow(ingrid, reference)
  }

  describe('The applicant, on a phone', () => {
    before(async () => {
      ingrid = await windowOf(app, 'Ingrid Tveitane', phone)
    })

    it('goes through the list of tasks, one thing on each page', async () => {
      await ingrid.goto(`${app.url}/funds/vest-telemark/apply`)
      await press(ingrid, 'Søk som privatperson')
      await lookAt(ingrid, '01-task-list')
      await follow(ingrid, 'Hald fram')
      await fillInApplication(ingrid, { started: 'Ja' })
      await seeText(ingrid, 'Alt er svara på.')
    })

    it('sends pictures of what she has, and is told why one was not taken', async () => {
      await follow(ingrid, 'Dokument')
      await upload(ingrid, 'Kostnadsoverslag', files.estimate, files.half)
      await seeText(ingrid, 'Slutten av fila manglar')
      await lookAt(ingrid, '02-upload')
      await follow(ingrid, 'Vis det som er teke imot')
      expect(await main(ingrid).locator('.document-list .document-name').allTextContents()).to.eql([
        'kostnadsoverslag.pdf',
      ])
    })

    it('looks over the answers, sends them and reads what happens next', async () => {
      await follow(ingrid, 'Til søknaden')
      await follow(ingrid, 'Sjå over og send')
      expect(await facts(ingrid)).to.include({ 'Er bygginga i gang?': 'Ja', Byggjekostnad: '4 800 000 kr' })
      await main(ingrid).getByRole('checkbox').check()
      await lookAt(ingrid, '03-check')
      await press(ingrid, 'Send søknaden')
      expect(await heading(ingrid)).to.equal('Søknaden er komen fram')
      await seeText(ingrid, reference)
      await seeText(ingrid, 'Innan 23. april 2026 får du svar, eller beskjed om når svaret kjem.')
      await lookAt(ingrid, '04-receipt')
    })

    it('sees who has the case, and by when', async () => {
      await follow(ingrid, 'Til saka')
      await seeText(ingrid, 'Saksbehandlaren har saka')
      expect(await deadlines(ingrid)).to.eql({ 'Svar frå fondet': '23. april 2026' })
      await lookAt(ingrid, '05-case-sent')
    })
  })

  describe('The case officer', () => {
    it('finds the case in the worklist, answers for herself and takes it, by keyboard alone', async () => {
      const anne = await openWindow(app, desk)
      await enter(anne, 'Logg inn')
      await enter(anne, 'Anne Strand')
      await enter(anne, 'Ingen har teke')
      await enter(anne, reference)
      await enter(anne, 'Ja, eg er habil')
      await enter(anne, 'Ta saka')
      await seeText(anne, 'Saka er no di.')
      await lookAt(anne, '06-taken')
    })

    it('asks for a document and an answer by keyboard alone, with a deadline that would be a holiday', async () => {
      const anne = await atCase('Anne Strand')
      await enter(anne, 'Meldingar')
      await enter(anne, 'Be om fleire opplysningar')
      await tabTo(anne, 'Kva det gjeld')
      await anne.keyboard.type('Dokument: Takst')
      await type(anne, 'Kva treng du, og kvifor?', 'Ein takst som viser kva bustaden kan seljast for.')
      await enter(anne, 'Legg til ein ting til')
      await tabTo(anne, 'Kva treng du, og kvifor?')
      await tabTo(anne, 'Kva det gjeld')
      await anne.keyboard.type('Anna')
      await type(anne, 'Kva treng du, og kvifor?', 'Du skriv at bygginga er i gang. Kva er gjort på tomta?')
      await tabTo(anne, 'Frist for å svare')
      await anne.keyboard.type('04062026')
      await lookAt(anne, '07-ask')
      await enter(anne, 'Send til søkjaren')
      await seeText(anne, 'Det er sendt til søkjaren. Tida fondet har på seg, står stille til svaret kjem.')
      await lookAt(anne, '08-asked')
    })

    it('sees that the ball is with the applicant, and that the clock stands still', async () => {
      const anne = await atCase('Anne Strand')
      await seeText(anne, 'Det er søkjaren sin tur')
      await seeText(anne, 'har frist til 7. april 2026')
      await seeText(anne, 'står stille sidan 23. mars 2026. Når søkjaren har svara, er det 31 dagar att.')
      await lookAt(anne, '09-waiting-staff')
    })
  })

  describe('The applicant', () => {
    it('is told what is asked, until when, and that the clock stands still', async () => {
      await backToCase()
      await seeText(ingrid, 'Det er din tur')
      await seeText(ingrid, 'Svar innan 7. april 2026')
      await seeText(ingrid, 'Når du har svara, er det 31 dagar att.')
      expect(await deadlines(ingrid)).to.eql({ 'Svare på det fondet spør om': '7. april 2026' })
      await lookAt(ingrid, '10-asked-applicant')
    })

    it('answers in place, a week later', async () => {
      await moveDayTo(ingrid, '2026-03-30')
      await follow(ingrid, 'Svar')
      await follow(ingrid, 'Last opp takst')
      await upload(ingrid, 'Takst eller verdivurdering', files.appraisal)
      await seeText(ingrid, 'Dokumentet er teke imot og kontrollert.')
      await lookAt(ingrid, '11-uploaded')
      await backToCase()
      await follow(ingrid, 'Svar')
      await fill(ingrid, 'Svaret ditt', 'Berre tilkomstvegen er rydda etter flaumen. Grunnarbeidet er ikkje begynt.')
      await lookAt(ingrid, '12-answering')
      await press(ingrid, 'Send svaret')
      await seeText(ingrid, 'Svaret er sendt.')
      await backToCase()
      await seeText(ingrid, 'Anne Strand vurderer søknaden mot reglane. Innan 30. april 2026')
      await lookAt(ingrid, '13-answered')
    })
  })

  describe('Recommendation and decision', () => {
    it('the case officer finds the answers good enough', async () => {
      const anne = await atCase('Anne Strand')
      await follow(anne, 'Sjå på svaret')
      for (const choice of await main(anne).getByLabel('Godt nok').all()) await choice.check()
      await lookAt(anne, '14-review')
      await press(anne, 'Lagre vurderinga')
      await seeText(anne, 'Vurderinga di er lagra.')
    })

    it('she recommends granting in part, against what the rules answered', async () => {
      const anne = await atCase('Anne Strand')
      await follow(anne, 'Gå til vurderinga')
      await lookAt(anne, '15-recommendation-empty')
      await choose(anne, 'Kjelda til verdien', 'Takst')
      await fill(anne, 'Kva for ei kjelde til verdien?', 'Taksten frå mars 2026')
      await answer(anne, 'Du må vurdere: finansiering', 'Ja')
      await fill(anne, 'Kvifor?', 'Brevet frå banken er lese.')
      await unfold(anne, 'Overprøv eit svar frå reglane')
      await answer(anne, 'Ikkje sett i gang', 'Di vurdering: oppfylt')
      const why = main(anne).getByRole('group', { name: 'Ikkje sett i gang' }).getByLabel('Kvifor kjem du')
      await why.fill('Å rydde tilkomstvegen er ikkje å byggje.')
      await answer(anne, 'Kva tilrår du?', 'Delvis innvilga')
      await ceiling(anne).fill('300 000')
      await fill(anne, 'Vilkår 1', 'Garasjen blir ikkje bygd for den garanterte summen.')
      await fill(anne, 'Føremålet med vilkår 1', 'Garantien skal gjelde bustaden.')
      await press(anne, 'Hent forslag på nytt')
      await press(anne, 'Byt ut grunngjevinga med forslaget')
      expect(await fieldOf(anne, 'Det vi har lagt mest vekt på').inputValue())
        .to.include('Å rydde tilkomstvegen er ikkje å byggje.')
        .and.not.include('er ikkje oppfylt')
      await lookAt(anne, '16-recommendation-filled')
      await press(anne, 'Sjå korleis brevet blir')
      await lookAt(anne, '17-letter')
      await press(anne, 'Send innstillinga til godkjennaren')
      await seeText(anne, 'Innstillinga er send til godkjennaren.')
      await lookAt(anne, '18-recommended')
      await expectInFund(app, '0 kr', '4 450 000 kr')
    })

    it('the approver sends it back with a reason, by keyboard alone', async () => {
      await moveDayTo(ingrid, '2026-04-07')
      const cecilie = await openWindow(app, desk)
      await enter(cecilie, 'Logg inn')
      await enter(cecilie, 'Cecilie Rui')
      await enter(cecilie, 'Til avgjerd')
      await enter(cecilie, reference)
      await enter(cecilie, 'Ja, eg er habil')
      await enter(cecilie, 'Gå til vedtaket')
      await tabTo(cecilie, 'Send attende til saksbehandlaren')
      await cecilie.keyboard.press('Enter')
      await fieldOf(cecilie, 'Kva må gjerast om att?').waitFor()
      await type(cecilie, 'Kva må gjerast om att?', 'Skriv kvifor summen er sett lågare enn reglane gir.')
      await lookAt(cecilie, '19-decision')
      await enter(cecilie, 'Send attende')
      await seeText(cecilie, 'Saka er send attende til saksbehandlaren.')
      await lookAt(cecilie, '20-sent-back')
    })

    it('the case officer reads why, and recommends again', async () => {
      const anne = await atCase('Anne Strand')
      await follow(anne, 'Gå til vurderinga')
      await seeText(anne, 'Skriv kvifor summen er sett lågare enn reglane gir.')
      expect(await ceiling(anne).inputValue()).to.match(/^300\s000$/)
      const weighed = fieldOf(anne, 'Det vi har lagt mest vekt på')
      await weighed.fill(`${await weighed.inputValue()}\nTaksten er usikker, og difor er summen sett til 300 000 kr.`)
      await lookAt(anne, '21-again')
      await press(anne, 'Send innstillinga til godkjennaren')
      await seeText(anne, 'Innstillinga er send til godkjennaren.')
    })

    it('the approver decides, by keyboard alone', async () => {
      const cecilie = await atCase('Cecilie Rui')
      await enter(cecilie, 'Gå til vedtaket')
      expect(await facts(cecilie)).to.include({ 'Ledig i fondet no': '4 450 000 kr', 'Ledig etterpå': '4 150 000 kr' })
      await enter(cecilie, 'Gjer vedtak')
      await seeText(cecilie, 'Vedtaket er gjort, og søkjaren har fått melding.')
      await lookAt(cecilie, '22-decided')
      await expectInFund(app, '300 000 kr', '4 150 000 kr')
    })

    it('the applicant reads the decision, its reasons and the last day to appeal', async () => {
      await backToCase()
      await lookAt(ingrid, '23-decided-applicant')
      await seeText(ingrid, 'Garantisummen er sett til 300 000 kr, som er mindre enn reglane kunne ha gitt.')
      await seeText(ingrid, 'Taksten er usikker, og difor er summen sett til 300 000 kr.')
      await seeText(ingrid, 'Saksbehandlaren, Anne Strand, kom til noko anna: oppfylt.')
      await seeText(ingrid, 'Det som avgjorde summen: det meste som er tilrådd.')
      expect(await deadlines(ingrid)).to.eql({
        'Svare på tilsegna': '7. mai 2026',
        'Klage på vedtaket': '28. april 2026',
      })
      await seeText(ingrid, 'Frist 7. april 2027')
    })
  })

  describe('The appeal', () => {
    it('is written by the applicant on her phone', async () => {
      await moveDayTo(ingrid, '2026-04-20')
      await follow(ingrid, 'Klag på vedtaket')
      await fill(
        ingrid,
        'Kva meiner du er feil i vedtaket?',
        'Taksten er ikkje usikker. Takstmannen har synfart tomta.',
      )
      await fill(ingrid, 'Kva vil du at fondet skal gjere i staden?', 'Gi meg ein garanti på 500 000 kr.')
      await lookAt(ingrid, '24-appeal-form')
      await press(ingrid, 'Send klaga')
      await seeText(ingrid, 'Vi har fått klaga di.')
      await lookAt(ingrid, '25-appeal-applicant')
    })

    it('is reviewed by the case officer', async () => {
      const anne = await atCase('Anne Strand')
      await lookAt(anne, '26-appeal-case-staff')
      await follow(anne, 'Klage 1')
      await answer(anne, 'Kva tilrår du?', 'Gjer om vedtaket til fordel for søkjaren')
      await fill(
        anne,
        'Vurderinga di',
        'Synfaringa gjer taksten sikrare enn vi la til grunn. Vi tilrår delvis medhald.',
      )
      await lookAt(anne, '27-review-appeal')
      await press(anne, 'Send til godkjennaren')
      await seeText(anne, 'Vurderinga er send til godkjennaren.')
    })

    it('is answered in her favour by an approver', async () => {
      const dag = await atCase('Dag Nordbø')
      await press(dag, 'Ja, eg er habil')
      await follow(dag, 'Klage 1')
      await lookAt(dag, '28-answer-appeal')
      await press(dag, 'Send svaret')
      await seeText(dag, 'Klaga har ført fram. Saka er teken opp att')
      await expectInFund(app, '300 000 kr', '4 150 000 kr')
    })

    it('leads to a new recommendation and a decision with a larger sum', async () => {
      const anne = await atCase('Anne Strand')
      await lookAt(anne, '29-reopened-staff')
      await follow(anne, 'Gå til vurderinga')
      await lookAt(anne, '30-recommendation-reopened')
      await ceiling(anne).fill('400 000')
      await answer(anne, 'Kva tilrår du?', 'Delvis innvilga')
      const weighed = fieldOf(anne, 'Det vi har lagt mest vekt på')
      await weighed.fill('Klaga har ført fram for ein del: summen er sett til 400 000 kr.')
      await press(anne, 'Send innstillinga til godkjennaren')
      await seeText(anne, 'Innstillinga er send til godkjennaren.')
      const cecilie = await atCase('Cecilie Rui')
      await follow(cecilie, 'Gå til vedtaket')
      await lookAt(cecilie, '31-decision-again')
      await press(cecilie, 'Gjer vedtak')
      await seeText(cecilie, 'Vedtaket er gjort, og søkjaren har fått melding.')
      await expectInFund(app, '400 000 kr', '4 050 000 kr')
    })

    it('ends with both decisions to read', async () => {
      await backToCase()
      await lookAt(ingrid, '32-end')
      await seeText(ingrid, 'Klaga har ført fram for ein del: summen er sett til 400 000 kr.')
      await unfold(ingrid, 'Vedtak 1, 7. april 2026: delvis innvilga')
      await seeText(ingrid, 'Taksten er usikker, og difor er summen sett til 300 000 kr.')
      expect(await facts(ingrid)).to.include({ Garantisum: '400 000 kr' })
    })
  })
})

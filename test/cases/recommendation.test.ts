import { expect } from 'chai'
import type { DecisionLetter } from '../../server/cases/decision-letter.ts'
import type { RecommendationPage } from '../../server/cases/recommendation-page.ts'
import { kroner } from '../../server/shared/money.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { because } from '../support/reasons.ts'
import { filledForm, openFund, type Person, personIn, submitted } from './case-app.ts'

const financing = {
  'answers[financing-confirmed][answer]': 'met',
  'answers[financing-confirmed][reason]': 'Brevet frå banken er lese.',
}
const home = { id: '1', approvedCostOre: kroner(4_800_000), expectedValueOre: kroner(4_000_000), approvedAreaM2: '128' }
const seen = { 'financing-confirmed': { answer: 'met', reason: 'Lese.' } }
const granting = { dwellings: [home], outcome: 'granted', reasons: because('Ja.'), answers: seen }

forEachEngine('A recommendation', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
    anne = await personIn(app, 'anne', caseId)
    await anne.post('/assessment')
  })

  const form = async (changed: Readonly<Record<string, string>> = {}) =>
    filledForm((await anne.html('/recommendation')).text, '/recommendation', {
      ...financing,
      outcome: 'granted',
      ...changed,
    })
  const faults = async (changed: object) => {
    const answer = await anne.postJson('/recommendation', { ...granting, ...changed })
    return [answer.status, ...answer.json<ProblemBody>().errors.map(({ path }) => path)]
  }
  const decide = async () => {
    const cecilie = await personIn(app, 'cecilie', caseId)
    return cecilie.post('/decision', filledForm((await cecilie.html('/decision')).text, '/decision'))
  }

  it('overrules the rules with a reason: both answers stand, also for the applicant once it is decided', async () => {
    const reason = 'Søkjaren fyller kravet, for ho overtek garden.'
    const over = { 'answers[target-group][answer]': 'not-met', 'answers[target-group][reason]': reason }
    expect((await anne.post('/recommendation', await form({ ...over, outcome: 'refused' }))).status).to.equal(303)
    const finding = (await anne.page()).findings.find(({ criterion }) => criterion === 'target-group')
    expect(finding).to.deep.include({ answer: 'met', officer: { answer: 'not-met', reason } })
    const shown = 'Saksbehandlaren, Anne Strand, kom til noko anna: ikkje oppfylt.'
    expect(textIn((await anne.html()).text))
      .to.include('Reglane: oppfylt.')
      .and.include(`${shown} ${reason}`)
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(textIn((await cecilie.html('/decision')).text)).to.include(shown)
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect(textIn((await ingrid.html()).text)).not.to.include(reason)
    expect((await decide()).status).to.equal(303)
    expect(textIn((await ingrid.html()).text)).to.include(`${shown} ${reason}`)
  })

  it('is not given against the rules without a reason, nor against the limits of the books', async () => {
    expect(await faults({ answers: { ...seen, intake: { answer: 'not-met' } } })).to.deep.equal([
      422,
      'answers.intake.reason',
    ])
    const limit = { 'applicant-limit': { answer: 'not-met', reason: 'Nok no.' } }
    expect(await faults({ answers: { ...seen, ...limit } })).to.deep.equal([422, 'answers.applicant-limit.answer'])
    const again = await anne.post('/recommendation', await form({ 'answers[intake][answer]': 'not-met' }))
    expect(textIn(again.text)).to.include('Søknadstid, grunngjeving: Skriv kvifor du svarar slik.')
    expect(fieldsIn(again.text).get('answers[intake][answer]')).to.equal('not-met')
  })

  it('asks where a figure is from that is not the applicant\u2019s, and which', async () => {
    const changed = { ...home, approvedCostOre: kroner(4_500_000) }
    expect(await faults({ dwellings: [changed] })).to.deep.equal([422, 'dwellings.0.costSource'])
    expect(await faults({ dwellings: [{ ...changed, costSource: 'applicant' }] })).to.deep.equal([
      422,
      'dwellings.0.costSource',
    ])
    expect(await faults({ dwellings: [{ ...changed, costSource: 'document' }] })).to.deep.equal([
      422,
      'dwellings.0.costWords',
    ])
    const typed = await form({ 'dwellings[0][approvedCostOre]': '4 500 000' })
    const page = await anne.post('/recommendation', typed)
    expect(textIn(page.text)).to.include('Bustad 1, kjelda til kostnaden: Talet er eit anna enn søkjaren oppgav.')
  })

  it('sets what the applicant wrote beside what is approved, with the source, for everybody in the case', async () => {
    const own = { 'dwellings[0][approvedCostOre]': '4 500 000', 'dwellings[0][costSource]': 'document' }
    const sent = await form({ ...own, 'dwellings[0][costWords]': 'Kostnadsoverslaget' })
    expect((await anne.post('/recommendation', sent)).status).to.equal(303)
    const row = /Byggjekostnad 4 800 000 kr 4 500 000 kr Endra: − 300 000 kr Dokument: Kostnadsoverslaget/
    expect(textIn((await anne.html()).text)).to.match(row)
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(textIn((await cecilie.html('/decision')).text))
      .to.match(row)
      .and.include('Areal 128 m² 128 m² Same')
    await decide()
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect(textIn((await ingrid.html()).text)).to.match(row)
    const frode = await (await personIn(app, 'frode', caseId)).html()
    expect(frode.text).not.to.include('Kostnadsoverslaget')
  })

  it('carries its conditions to the decision and the commitment, each with its purpose', async () => {
    const condition = { text: 'Ferdigattest før sal.', purpose: 'Bustaden skal vere lovleg å bruke.' }
    expect(await faults({ conditions: [{ text: 'Noko.' }, { purpose: 'For noko.' }] })).to.deep.equal([
      422,
      'conditions.0.purpose',
      'conditions.1.text',
    ])
    const fields = { 'conditions[0][text]': condition.text, 'conditions[0][purpose]': condition.purpose }
    expect((await anne.post('/recommendation', await form(fields))).status).to.equal(303)
    await decide()
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect((await ingrid.page()).decision?.conditions).to.deep.equal([condition])
    expect(textIn((await ingrid.html()).text)).to.include(`${condition.text} Føremål: ${condition.purpose}`)
    expect((await (await personIn(app, 'frode', caseId)).page()).decision?.conditions).to.deep.equal([])
  })

  it('gives room for one more condition, and loses nothing on the way', async () => {
    const typed = await form({ 'conditions[0][text]': 'Fyrste', 'reasons[facts]': 'Mitt', show: 'condition' })
    const page = await anne.post('/recommendation/calculation', typed)
    const fields = fieldsIn(page.text)
    expect([page.status, fields.get('conditions[0][text]'), fields.get('conditions[1][text]')]).to.deep.equal([
      200,
      'Fyrste',
      '',
    ])
    expect(fields.get('reasons[facts]')).to.equal('Mitt')
  })

  it('proposes reasons anew, and replaces what was written only when asked', async () => {
    const own = await form({ 'reasons[facts]': 'Mine ord.', 'reasons[considerations]': '', show: 'reasons' })
    const page = await anne.post('/recommendation/calculation', own)
    const fields = fieldsIn(page.text)
    expect(fields.get('reasons[facts]')).to.equal('Mine ord.')
    expect(fields.get('reasons[considerations]')).to.include('Brevet frå banken er lese.')
    const text = textIn(page.text)
    expect(text).to.include('Det du har skrive, er ikkje rørt.').and.include('Byt ut grunngjevinga med forslaget')
    expect(text).to.include('Faktum Søkjaren er Ingrid Tveitane')
    const replaced = await anne.post('/recommendation/calculation', { ...own, show: 'replace-reasons' })
    expect(fieldsIn(replaced.text).get('reasons[facts]')).to.match(/^Søkjaren er Ingrid Tveitane/)
  })

  it('shows the letter before anything is sent, as a machine gets it too', async () => {
    const fields = { 'conditions[0][text]': 'Vilkåret.', 'conditions[0][purpose]': 'Føremålet.', show: 'letter' }
    const page = await anne.post('/recommendation/calculation', await form(fields))
    const text = textIn(page.text)
    expect(text).to.include('Du får tilsegn om ein tapsgaranti på inntil 500 000 kr.')
    expect(text).to.include('Du kan klage').and.include('innan tre veker').and.include('Innsyn')
    expect(text).to.include('Saksbehandlar: Anne Strand. Ansvarleg for vedtaket:').and.include('Føremål: Føremålet.')
    expect((await anne.page()).status).to.equal('under-assessment')
    const answer = await anne.postJson('/recommendation/calculation', granting)
    const { letter } = answer.json<{ letter: DecisionLetter }>()
    expect([letter.outcome, letter.guaranteedOre, letter.reasons]).to.deep.equal([
      'granted',
      kroner(500_000),
      because('Ja.'),
    ])
    const bare = await anne.post('/recommendation/calculation', await form({ 'reasons[facts]': '', show: 'letter' }))
    expect(textIn(bare.text)).to.include('Vel utfall og fyll ut alle tre delane av grunngjevinga.')
  })

  it('goes on from the conditions, sources and answers of the one that was sent back', async () => {
    const own = { 'dwellings[0][costSource]': 'appraisal', 'dwellings[0][costWords]': 'Takst frå mai' }
    const fields = { ...own, 'conditions[0][text]': 'Vilkåret.', 'conditions[0][purpose]': 'Føremålet.' }
    await anne.post('/recommendation', await form(fields))
    const cecilie = await personIn(app, 'cecilie', caseId)
    await cecilie.post('/recommendation-return', { reason: 'Sjå på kostnaden.' })
    const shown = fieldsIn((await anne.html('/recommendation')).text)
    for (const [name, value] of Object.entries(fields)) expect([name, shown.get(name)]).to.deep.equal([name, value])
    const { begun } = (
      await anne.client.get(`/cases/${caseId}/recommendation`, { as: 'json' })
    ).json<RecommendationPage>()
    expect(begun.dwellings[0]?.sources?.cost).to.deep.equal({ kind: 'appraisal', words: 'Takst frå mai' })
    const history = textIn((await anne.html()).text)
    expect(history).to.include('Godkjennaren sende saka attende til saksbehandlaren.').and.include('Sjå på kostnaden.')
  })

  it('is refused when the case was moved while the page was open, and keeps what was written', async () => {
    const typed = await form({ 'reasons[facts]': 'Skrive på ei gammal side.' })
    await anne.post('/return', { reason: 'Send inn taksten.' })
    const late = await anne.post('/recommendation', typed)
    expect([late.status, textIn(late.text).includes('Skrive på ei gammal side.')]).to.deep.equal([409, true])
  })
})

import { expect } from 'chai'
import { contractorFacts } from '../../db/seeds/homes.ts'
import * as play from '../../db/seeds/play.ts'
import type { Recommendation } from '../../server/applications/decision.ts'
import type { DecisionPage } from '../../server/cases/decision-page.ts'
import type { RecommendationPage } from '../../server/cases/recommendation-page.ts'
import { addDays, day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { terjeFacts } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { because } from '../support/reasons.ts'
import { filledForm, fundId, moveTo, openFund, type Person, personIn, submitted } from './case-app.ts'

const financing = {
  'answers[financing-confirmed][answer]': 'met',
  'answers[financing-confirmed][reason]': 'Brevet frå banken er lese.',
}
/** A Monday. */
const today = '2026-05-04'
const aid = (declaredEur = '20 000', rateDay = today) => ({
  'stateAid[nokPerEur]': '11,4230',
  'stateAid[rateDay]': rateDay,
  'stateAid[declaredEur]': declaredEur,
})

forEachEngine('The state aid of an undertaking', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person

  /** Terje's row of four, which comes to 1 440 000 kr: 126 061.45 euro. */
  beforeEach(async () => {
    app = await openFund(engine)
    moveTo(app, today)
    caseId = await play.apply(app.deps, { applicant: 'terje', fundId, facts: terjeFacts })
    anne = await personIn(app, 'anne', caseId)
    await anne.post('/assessment')
  })

  const form = async (changed: Readonly<Record<string, string>>, by = anne) =>
    filledForm((await by.html('/recommendation')).text, '/recommendation', {
      ...financing,
      outcome: 'granted',
      ...changed,
    })
  const recommend = async (changed: Readonly<Record<string, string>> = aid()) =>
    anne.post('/recommendation', await form(changed))
  const asMachine = (declaredEur: string) => ({
    outcome: 'granted',
    reasons: because('Krava er oppfylte.'),
    dwellings: terjeFacts.dwellings.map(({ id }) => ({
      id,
      approvedCostOre: 360_000_000,
      expectedValueOre: 330_000_000,
      approvedAreaM2: '82',
    })),
    answers: { 'financing-confirmed': { answer: 'met', reason: 'Brevet frå banken er lese.' } },
    stateAid: { nokPerEur: '11.423', rateDay: today, declaredEur },
  })
  const decisionPage = async (by: Person) => (await by.html('/decision')).text
  const decide = async (by: Person) =>
    by.post('/decision', filledForm(await decisionPage(by), '/decision', { outcome: 'granted' }))
  const stored = async () => (await anne.page()).recommendation as Recommendation

  it('is asked for where one is to be granted a guarantee, by the name of each field, and keeps what was typed', async () => {
    const missing = await recommend({ 'stateAid[nokPerEur]': '11,4230', 'reasons[facts]': 'Mine ord.' })
    expect(missing.status).to.equal(422)
    expect(textIn(missing.text))
      .to.include('Dag for kursen: Skriv dagen for kursen.')
      .and.include('Opplyst støtte: Skriv kva føretaket har opplyst. Har det ikkje fått slik støtte, skriv 0.')
    expect(missing.text).to.include('href="#stateAid-rateDay"')
    const fields = fieldsIn(missing.text)
    expect([fields.get('stateAid[nokPerEur]'), fields.get('reasons[facts]')]).to.deep.equal(['11,4230', 'Mine ord.'])
    const none = await recommend({})
    expect([none.status, none.text.includes('Eurokurs: Skriv kursen')]).to.deep.equal([422, true])
    expect((await recommend({ ...aid(), outcome: 'refused', 'stateAid[rateDay]': 'i går' })).status).to.equal(422)
    expect((await anne.page()).status).to.equal('under-assessment')
    expect((await recommend({ outcome: 'refused' })).status).to.equal(303)
    expect((await stored()).stateAid).to.equal(null)
  })

  it('has the rate of a banking day that has been', async () => {
    const sunday = await recommend(aid('0', '3.5.2026'))
    expect([sunday.status, fieldsIn(sunday.text).get('stateAid[rateDay]')]).to.deep.equal([422, '3.5.2026'])
    expect(textIn(sunday.text)).to.include('Dag for kursen: Denne dagen er ikkje ein bankdag.')
    expect(textIn((await recommend(aid('0', '2026-05-05'))).text)).to.include('kan ikkje vere fram i tid')
  })

  it('is nobody’s but an undertaking’s', async () => {
    const [caseOfIngrid, none] = [await submitted(app), { dwellings: [], reasons: because('Ja.'), outcome: 'granted' }]
    const officer = await personIn(app, 'anne', caseOfIngrid)
    await officer.post('/assessment')
    const page = await officer.html('/recommendation')
    expect(page.text).not.to.include('stateAid')
    expect((await anne.html('/recommendation')).text).to.include('stateAid[nokPerEur]')
    const home = { id: '1', approvedCostOre: kroner(4_800_000), expectedValueOre: kroner(4_000_000) }
    const stateAid = { nokPerEur: '11.423', rateDay: today, declaredEur: '0' }
    const sent = await officer.postJson('/recommendation', { ...none, dwellings: [home], stateAid })
    expect(sent.json<ProblemBody>().errors).to.deep.equal([
      { path: 'stateAid.nokPerEur', message: 'Ein privatperson får ikkje bagatellmessig støtte. Tøm felta.' },
    ])
  })

  it('is shown with the sum before anything is sent, on the page, in the preview and to a machine', async () => {
    const shown = await anne.post('/recommendation/calculation', await form({ ...aid(), show: 'sum' }))
    const rows = 'Støtta i garantien 126 061,45 euro (1 440 000 kr) I alt over tre år 146 061,45 euro av 300 000 euro'
    expect(textIn(shown.text)).to.include(rows).and.include('Att under grensa 153 938,55 euro')
    expect(fieldsIn(shown.text).get('stateAid[declaredEur]')).to.equal('20 000')
    const letter = await anne.post('/recommendation/calculation', await form({ ...aid(), show: 'letter' }))
    expect(textIn(letter.text)).to.include('I stadfestinga av støtta, som følgjer med Eurokurs 11,423 kr for 1 euro')
    const answer = await anne.postJson('/recommendation/calculation', asMachine('20000'))
    expect(answer.json<RecommendationPage>().stateAid).to.deep.include({ nokPerEur: '11.423', isOldRate: false })
    expect(answer.json<RecommendationPage>().stateAid?.count).to.include({ aidEur: '126061.45', usedEur: '146061.45' })
  })

  it('stands in the recommendation, on the decision page and on the case, and not for those without a part in it', async () => {
    const [commandId, typed] = [app.deps.newId(), await form(aid())]
    expect((await anne.post('/recommendation', { ...typed, commandId })).status).to.equal(303)
    const { version } = await anne.page()
    expect((await anne.post('/recommendation', { ...typed, commandId })).status).to.equal(303)
    expect((await anne.page()).version).to.equal(version)
    const told = 'Eurokurs 11,423 kr for 1 euro, 4. mai 2026 (Noregs Bank) Opplyst støtte frå før 20 000 euro'
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(textIn(await decisionPage(cecilie)))
      .to.include(told)
      .and.not.include('Eurokursen er gammal')
    expect(textIn((await anne.html()).text)).to.include(told)
    const { count, ...stated } = (await stored()).stateAid ?? { count: null }
    expect(stated).to.deep.equal({
      nokPerEur: '11.423',
      rateDay: today,
      rateSource: 'Noregs Bank',
      declaredEur: '20000',
    })
    expect(count?.usedEur).to.equal('146061.45')
    expect((await decide(cecilie)).status).to.equal(303)
    const [terje, frode] = [await personIn(app, 'terje', caseId), await personIn(app, 'frode', caseId)]
    expect((await terje.page()).recommendation?.stateAid).to.include({ declaredEur: '20000' })
    expect((await frode.page()).recommendation?.stateAid).to.equal(null)
    expect((await frode.html()).text).not.to.include('Opplyst støtte')
  })

  it('is refused above the ceiling with both figures, and granted at it to the cent', async () => {
    const above = await recommend(aid('173 938,56'))
    expect(above.status).to.equal(409)
    expect(textIn(above.text)).to.include(
      'Garantisummen på 1 440 000 kr er 126 061,45 euro, og føretaket har opplyst om 173 938,56 euro frå før: 300 000,01 euro i alt. Grensa er 300 000 euro over tre år.',
    )
    expect(fieldsIn(above.text).get('stateAid[declaredEur]')).to.equal('173 938,56')
    const problem = (await anne.postJson('/recommendation', asMachine('173938.56'))).json<ProblemBody>()
    expect(problem).to.include({ code: 'state-aid-exceeded', usedEur: '300000.01', declaredEur: '173938.56' })
    const seen = await anne.post('/recommendation/calculation', await form({ ...aid('173938,56'), show: 'sum' }))
    expect([seen.status, textIn(seen.text).includes('Over grensa for bagatellmessig støtte')]).to.deep.equal([
      200,
      true,
    ])
    expect((await recommend(aid('173 938,55'))).status).to.equal(303)
    expect((await stored()).stateAid?.count).to.include({ usedEur: '300000', leftEur: '0' })
  })

  it('is counted anew with the sum as it is decided', async () => {
    await play.recommendTaken(app.deps, caseId, { officer: 'anne' })
    const cecilie = await personIn(app, 'cecilie', caseId)
    await decide(cecilie)
    const row = { kind: 'row-house', costKr: 3_600_000, valueKr: 3_300_000, areaM2: '82', count: 4 } as const
    const site = { orgNumber: '998877660', orgName: 'Haukås Bygg AS', bankId: null }
    const facts = contractorFacts({ ...site, municipalityNumber: '4034', place: 'Dalen, Tokke' }, row)
    const second = await play.apply(app.deps, { applicant: 'terje', fundId, facts })
    const officer = await personIn(app, 'anne', second)
    await officer.post('/assessment')
    const sent = await officer.post('/recommendation', await form(aid('180 000'), officer))
    expect(sent.status).to.equal(303)
    const terje = await personIn(app, 'terje', caseId)
    expect((await terje.post('/commitment', { answer: 'decline', confirmed: 'on' })).status).to.equal(303)
    const approver = await personIn(app, 'cecilie', second)
    const page = (await approver.client.get(`/cases/${second}/decision`, { as: 'json' })).json<DecisionPage>()
    expect(page.stateAid?.count).to.include({ aidOre: kroner(1_440_000), usedEur: '306061.45', isAbove: true })
    expect(textIn(await decisionPage(approver))).to.include('Over grensa for bagatellmessig støtte')
    const refused = await decide(approver)
    expect(refused.status).to.equal(409)
    expect(textIn(refused.text)).to.include('306 061,45 euro i alt. Grensa er 300 000 euro over tre år.')
    expect((await approver.page()).status).to.equal('recommended')
  })

  it('warns of a rate that is older than seven days', async () => {
    await recommend()
    moveTo(app, addDays(day(today), 7))
    expect(textIn(await decisionPage(await personIn(app, 'cecilie', caseId)))).not.to.include('Eurokursen er gammal')
    moveTo(app, addDays(day(today), 8))
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(textIn(await decisionPage(cecilie))).to.include('Eurokursen er gammal Kursen er frå 4. mai 2026')
    expect((await decide(cecilie)).status).to.equal(303)
  })

  it('goes on from what was stated where the recommendation is sent back', async () => {
    await recommend(aid('20 000,50'))
    const cecilie = await personIn(app, 'cecilie', caseId)
    await cecilie.post('/recommendation-return', { reason: 'Sjå på kursen.' })
    const shown = fieldsIn((await anne.html('/recommendation')).text)
    const kept = ['nokPerEur', 'rateDay', 'declaredEur'].map(part => shown.get(`stateAid[${part}]`))
    expect(kept).to.deep.equal(['11,423', today, '20\u00a0000,5'])
    expect((await anne.post('/recommendation', await form({}))).status).to.equal(303)
  })

  it('is no hindrance where it was recommended before this was asked for', async () => {
    await recommend()
    const { stateAid: _, ...before } = await stored()
    const [content, sql] = [JSON.stringify(before), 'UPDATE recommendations SET content = ? WHERE case_id = ?']
    await app.deps.database.transact(tx => tx.run(sql, [content, caseId]))
    const cecilie = await personIn(app, 'cecilie', caseId)
    const page = textIn(await decisionPage(cecilie))
    expect(page).to.include('Støtta til føretaket er ikkje rekna ut').and.not.include('Eurokurs')
    expect((await decide(cecilie)).status).to.equal(303)
    expect((await stored()).stateAid).to.equal(null)
  })

  it('is not written on a page that is older than the case', async () => {
    const typed = await form(aid('12 000,50'))
    await anne.post('/return', { reason: 'Send inn eigenerklæringa.' })
    const late = await anne.post('/recommendation', typed)
    expect([late.status, textIn(late.text).includes('12 000,50')]).to.deep.equal([409, true])
  })
})

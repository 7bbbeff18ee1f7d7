import { expect } from 'chai'
import { contractorFacts } from '../../db/seeds/homes.ts'
import * as play from '../../db/seeds/play.ts'
import type { DecisionPage } from '../../server/cases/decision-page.ts'
import type { OfferCalculation } from '../../server/cases/offer-calculation.ts'
import type { RecommendationPage } from '../../server/cases/recommendation-page.ts'
import { kroner } from '../../server/shared/money.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { because } from '../support/reasons.ts'
import { filledForm, fundId, openFund, type Person, personIn, recommended, submitted } from './case-app.ts'

const financing = {
  'answers[financing-confirmed][answer]': 'met',
  'answers[financing-confirmed][reason]': 'Brevet frå banken er lese.',
}

forEachEngine('The assessment of an application', engine => {
  let app: TestApp
  let caseId: string
  let anne: Person

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await submitted(app)
    anne = await personIn(app, 'anne', caseId)
    await anne.post('/assessment')
  })

  const assessment = async () => (await anne.html('/recommendation')).text
  const readPage = async () =>
    (await anne.client.get(`/cases/${caseId}/recommendation`, { as: 'json' })).json<RecommendationPage>()

  it('begins with what was stated, and with reasons made of what the rules found', async () => {
    const fields = fieldsIn(await assessment())
    expect(fields.get('dwellings[0][approvedCostOre]')).to.equal('4 800 000')
    expect(fields.get('dwellings[0][expectedValueOre]')).to.equal('4 000 000')
    expect(fields.get('dwellings[0][approvedAreaM2]')).to.equal('128')
    const reason = (part: string) => fields.get(`reasons[${part}]`)?.replaceAll('\u00a0', ' ') ?? ''
    expect(reason('facts'))
      .to.match(/^Søkjaren er Ingrid Tveitane/)
      .and.include('kostnad 4 800 000 kr')
    expect(reason('rules'))
      .to.match(/^Søknaden er vurdert etter regelversjon 1, /)
      .and.include('– Kommune: ')
    expect(reason('rules')).to.include('(Handlingsplan 2026, delmål 1, tiltak 1: berre bygging av nye bustader)')
    expect(reason('considerations')).to.match(/^Desse krava i reglane er oppfylte: /)
    expect(reason('considerations')).to.include('rekna ut etter reglane til 500 000 kr')
    expect(fields.has('outcome')).to.equal(false)
  })

  it('calculates what is typed, line by line, and stores nothing', async () => {
    const { version } = await anne.page()
    const typed = filledForm(await assessment(), '/recommendation', {
      'dwellings[0][approvedCostOre]': '4,5 mill',
      'reasons[facts]': 'Halvferdig grunn',
      outcome: 'granted-in-part',
      show: 'sum',
    })
    const shown = await anne.post('/recommendation/calculation', typed)
    const text = textIn(shown.text)
    expect(text).to.include('Eigendel av kostnaden').and.include('5 % av kostnad som tel 4 500 000 kr')
    expect(text).not.to.include('ting må rettast')
    const kept = fieldsIn(shown.text)
    expect(kept.get('reasons[facts]')).to.equal('Halvferdig grunn')
    expect([kept.get('dwellings[0][approvedCostOre]'), kept.get('outcome')]).to.deep.equal([
      '4,5 mill',
      'granted-in-part',
    ])
    expect((await anne.page()).version).to.equal(version)
  })

  it('answers a machine the same', async () => {
    const home = { id: '1', approvedCostOre: kroner(4_500_000), expectedValueOre: kroner(4_000_000) }
    const answer = await anne.postJson('/recommendation/calculation', { dwellings: [home] })
    const { calculation } = answer.json<{ calculation: OfferCalculation }>()
    expect([answer.status, calculation.answer.guaranteedSumOre]).to.deep.equal([200, kroner(500_000)])
    expect(calculation.trace.find(({ code }) => code === 'deductible')?.result).to.equal('22500000')
  })

  it('puts the case before the approver, with the officer\u2019s answers and figures', async () => {
    const sent = await anne.post(
      '/recommendation',
      filledForm(await assessment(), '/recommendation', { ...financing, outcome: 'granted' }),
    )
    expect([sent.status, sent.location]).to.deep.equal([303, `/cases/${caseId}?done=recommended`])
    const page = await anne.page()
    expect(page).to.include({ status: 'recommended', preparerName: 'Anne Strand' })
    expect(page.figures.recommendedOre).to.equal(kroner(500_000))
    const finding = page.findings.find(({ criterion }) => criterion === 'financing-confirmed')
    expect(finding?.officer).to.deep.equal({ answer: 'met', reason: 'Brevet frå banken er lese.' })
  })

  it('needs every criterion met for a grant, and says which is not', async () => {
    const sent = await anne.post(
      '/recommendation',
      filledForm(await assessment(), '/recommendation', { outcome: 'granted' }),
    )
    expect(sent.status).to.equal(422)
    expect(textIn(sent.text)).to.include('Svar på om dette kravet er oppfylt')
    const granting = { dwellings: begunHomes(await readPage()), outcome: 'granted', reasons: because('Ja.') }
    const open = (await anne.postJson('/recommendation', granting)).json<ProblemBody>()
    expect(open.errors.map(({ path }) => path)).to.eql(['answers.financing-confirmed.answer'])
    const answers = { 'financing-confirmed': { answer: 'not-met', reason: 'Banken seier nei.' } }
    const refused = await anne.postJson('/recommendation', { ...granting, answers })
    expect(refused.json<ProblemBody>()).to.deep.include({ code: 'criteria-not-met', criteria: ['financing-confirmed'] })
  })

  it('asks for the reason of an answer, and for the ceiling of a grant in part, at the field', async () => {
    const page = await assessment()
    const noReason = { 'answers[financing-confirmed][answer]': 'met', outcome: 'granted' }
    const first = await anne.post('/recommendation', filledForm(page, '/recommendation', noReason))
    expect([first.status, first.text.includes('href="#answers-financing-confirmed-reason"')]).to.deep.equal([422, true])
    const second = await anne.post(
      '/recommendation',
      filledForm(page, '/recommendation', { ...financing, outcome: 'granted-in-part' }),
    )
    expect([second.status, second.text.includes('href="#ceilingOre"')]).to.deep.equal([422, true])
    const third = await anne.post(
      '/recommendation',
      filledForm(page, '/recommendation', { ...financing, outcome: 'granted', ceilingOre: '1' }),
    )
    expect(textIn(third.text)).to.include('Eit tak høyrer til delvis innvilging.')
    const part = { ...financing, outcome: 'granted-in-part', ceilingOre: '300 000' }
    expect((await anne.post('/recommendation', filledForm(page, '/recommendation', part))).status).to.equal(303)
    expect((await anne.page()).figures.recommendedOre).to.equal(kroner(300_000))
  })

  it('keeps all that was typed when a figure cannot be read', async () => {
    const typed = filledForm(await assessment(), '/recommendation', {
      ...financing,
      'dwellings[0][approvedCostOre]': 'mykje',
      outcome: 'granted',
      'reasons[considerations]': 'Lang og viktig grunngjeving',
    })
    const again = await anne.post('/recommendation', typed)
    expect(again.status).to.equal(422)
    const kept = fieldsIn(again.text)
    for (const [name, value] of Object.entries(typed)) expect([name, kept.get(name)]).to.deep.equal([name, value])
    expect(textIn(again.text)).to.include('Rett tala over, og trykk «Rekn ut».')
  })

  it('goes on from where it was when the approver has sent it back, with the words', async () => {
    const part = {
      ...financing,
      outcome: 'granted-in-part',
      ceilingOre: '300 000',
      'reasons[facts]': 'Mi grunngjeving.',
    }
    await anne.post('/recommendation', filledForm(await assessment(), '/recommendation', part))
    const cecilie = await personIn(app, 'cecilie', caseId)
    const back = await cecilie.post('/recommendation-return', { reason: 'Sjå på kostnaden ein gong til.' })
    expect(back.status).to.equal(303)
    const page = await assessment()
    expect(textIn(page)).to.include('Sjå på kostnaden ein gong til.')
    const fields = fieldsIn(page)
    expect([fields.get('reasons[facts]'), fields.get('ceilingOre')]).to.deep.equal(['Mi grunngjeving.', '300 000'])
    expect(fields.get('answers[financing-confirmed][reason]')).to.equal('Brevet frå banken er lese.')
    const ingrid = await (await personIn(app, 'ingrid', caseId)).html()
    expect(ingrid.text).not.to.include('Sjå på kostnaden')
  })

  it('leads to the case when it is not to be assessed, and keeps what was typed', async () => {
    const typed = filledForm(await assessment(), '/recommendation', { ...financing, outcome: 'granted' })
    await anne.post('/recommendation', typed)
    expect((await anne.html('/recommendation')).location).to.equal(`/cases/${caseId}`)
    expect((await anne.html('/recommendation/calculation')).location).to.equal(`/cases/${caseId}/recommendation`)
    const again = await anne.post('/recommendation', { ...typed, 'reasons[facts]': 'Skreve for seint' })
    expect([again.status, textIn(again.text).includes('Skreve for seint')]).to.deep.equal([409, true])
  })
})

forEachEngine('The decision', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  const readPage = async (person: Person, caseId: string) =>
    (await person.client.get(`/cases/${caseId}/decision`, { as: 'json' })).json<DecisionPage>()

  it('shows who prepared it, the sum, and what is left in the fund', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const page = await readPage(cecilie, caseId)
    expect(page.room).to.deep.equal({
      availableOre: kroner(4_450_000),
      sumOre: kroner(500_000),
      neededOre: kroner(500_000),
      shortfallOre: 0,
      recommendedOre: kroner(500_000),
      authorityLimitOre: null,
    })
    const text = textIn((await cecilie.html('/decision')).text)
    expect(text).to.include('Saksbehandlar Anne Strand').and.include('Ledig etterpå 3 950 000 kr')
  })

  it('reserves the sum that stood on the page', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const decided = await cecilie.post('/decision', filledForm((await cecilie.html('/decision')).text, '/decision'))
    expect([decided.status, decided.location]).to.deep.equal([303, `/cases/${caseId}?done=decided`])
    const page = await cecilie.page()
    expect([page.status, page.figures.heldOre]).to.deep.equal(['granted', kroner(500_000)])
    expect((await cecilie.html('/decision')).location).to.equal(`/cases/${caseId}`)
  })

  it('is refused when the sum is another than the one seen; the page then has the new one, and the words', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const typed = { outcome: 'granted', reasons: because('Eg har lese alt.'), seenOre: '499 000' }
    const again = await cecilie.post('/decision', typed)
    expect(again.status).to.equal(409)
    expect(textIn(again.text)).to.include('Du såg 499 000 kr; no er summen 500 000 kr.')
    expect([fieldsIn(again.text).get('seenOre'), fieldsIn(again.text).get('reasons[considerations]')]).to.deep.equal([
      '500 000',
      'Eg har lese alt.',
    ])
    const json = await cecilie.postJson('/decision', { ...typed, seenOre: kroner(499_000) })
    expect(json.json<ProblemBody>()).to.include({ code: 'amount-changed', currentOre: kroner(500_000) })
  })

  it('tells both figures when the fund was emptied between page and click, and offers the waiting list', async () => {
    const caseId = await almostTooLarge(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const seen = filledForm((await cecilie.html('/decision')).text, '/decision', {
      'reasons[facts]': 'Eg vil innvilge.',
    })
    await play.decide(app.deps, await recommended(app), 'cecilie')
    const refused = await cecilie.post('/decision', seen)
    expect(refused.status).to.equal(409)
    const text = textIn(refused.text)
    expect(text).to.include('Fondet har 1 010 000 kr ledig; dette krev 1 500 000 kr')
    expect(text).to.include('Manglar 490 000 kr').and.include('Set på venteliste')
    expect(fieldsIn(refused.text).get('reasons[facts]')).to.equal('Eg vil innvilge.')

    expect((await cecilie.post('/waiting-list')).status).to.equal(303)
    const page = await (await personIn(app, 'sigurd', caseId)).page()
    expect([page.status, page.waiting?.place, page.next.step]).to.deep.equal(['waiting', 1, 'wait-for-room'])
    expect(textIn((await cecilie.html('/decision')).text)).to.include('Saka er nummer 1 på ventelista.')
  })

  it('tells who waits for room already, and lets another wait behind them', async () => {
    const waiting = await almostTooLarge(app)
    await play.decide(app.deps, await recommended(app), 'cecilie')
    const other = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', other)
    expect((await readPage(cecilie, other)).passed).to.equal(null)
    await (await personIn(app, 'cecilie', waiting)).post('/waiting-list')
    expect((await readPage(cecilie, other)).passed).to.deep.equal({ count: 1, neededOre: kroner(1_500_000) })
    const text = textIn((await cecilie.html('/decision')).text)
    expect(text).to.include('Andre ventar på plass Éi sak ventar på plass i fondet, og treng 1 500 000 kr.')
    expect((await cecilie.post('/waiting-list')).status).to.equal(303)
    const page = await readPage(cecilie, other)
    expect([page.waiting?.place, page.passed, page.grantHindered]).to.deep.equal([2, null, 'not-its-turn'])
  })

  it('is another person\u2019s than the one who prepared it, also for who has both roles', async () => {
    await app.deps.database.transact(tx =>
      tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('anne', ?, 'approver')", [fundId]),
    )
    const caseId = await recommended(app)
    const anne = await personIn(app, 'anne', caseId)
    expect(textIn((await anne.html('/decision')).text)).to.include('Ein annan må avgjere saka')
    const typed = { outcome: 'granted', reasons: because('Ja.'), seenOre: kroner(500_000) }
    const problem = await anne.postJson('/decision', typed)
    expect([problem.status, problem.json<ProblemBody>().rule]).to.deep.equal([403, 'preparer-decides'])
  })

  it('stays within the authority of who decides', async () => {
    const caseId = await recommended(app, 'terje')
    const dag = await personIn(app, 'dag', caseId)
    const page = (await dag.html('/decision')).text
    expect(textIn(page)).to.include('Du kan innvilge inntil 600 000 kr. Innvilge kan Cecilie Rui, eller styret')
    expect((await readPage(dag, caseId)).outcomes).to.deep.equal(['refused', 'dismissed'])
    const typed = filledForm(page, '/decision', { outcome: 'granted', 'reasons[facts]': 'Prøver likevel.' })
    const refused = await dag.post('/decision', typed)
    expect([refused.status, fieldsIn(refused.text).get('reasons[facts]')]).to.deep.equal([403, 'Prøver likevel.'])
    expect((await dag.post('/decision', { outcome: 'refused', reasons: because('Nei.') })).status).to.equal(303)
    const { decision, figures } = await (await personIn(app, 'terje', caseId)).page()
    expect([decision?.outcome, figures.guaranteedOre]).to.deep.equal(['refused', null])
  })

  it('shows again what was written while somebody else left the case to the board', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    await play.commandBy(app.deps, caseId, 'cecilie')
    const typed = filledForm((await cecilie.html('/decision')).text, '/decision', {
      'reasons[facts]': 'Mine ord.',
      'reasons[rules]': 'constructor',
    })
    await play.leaveToBoard(app.deps, caseId, 'dag')
    const refused = await cecilie.post('/decision', { ...typed, outcome: 'granted' })
    expect(refused.status).to.equal(409)
    expect(textIn(refused.text))
      .to.include('Saka er lagd fram for styret')
      .and.include('Mine ord.')
      .and.include('constructor')
  })

  it('cannot grant what is not recommended', async () => {
    const caseId = await submitted(app)
    await play.recommend(app.deps, caseId, { officer: 'anne', outcome: 'refused' })
    const cecilie = await personIn(app, 'cecilie', caseId)
    const page = await readPage(cecilie, caseId)
    expect([page.outcomes, page.calculation, page.room.neededOre]).to.deep.equal([['refused', 'dismissed'], null, 0])
    const sent = await cecilie.postJson('/decision', { outcome: 'granted', reasons: because('Ja.'), seenOre: 0 })
    expect(sent.json<ProblemBody>().code).to.equal('wrong-state')
  })

  it('does not offer a grant to who waits for their turn, and says why', async () => {
    const caseId = await almostTooLarge(app)
    await play.decide(app.deps, await recommended(app), 'cecilie')
    const cecilie = await personIn(app, 'cecilie', caseId)
    await play.commandBy(app.deps, caseId, 'cecilie')
    await cecilie.post('/waiting-list')
    const { outcomes, grantHindered } = await readPage(cecilie, caseId)
    expect([outcomes, grantHindered]).to.deep.equal([['refused', 'dismissed'], 'not-its-turn'])
    const page = (await cecilie.html('/decision')).text
    expect(textIn(page)).to.include('Saka kan ikkje innvilgast enno Ho er nummer 1 på ventelista')
    expect([...fieldsIn(page).keys()]).not.to.include('outcome')
    const tried = await cecilie.postJson('/decision', {
      outcome: 'granted',
      reasons: because('Ja.'),
      seenOre: kroner(1),
    })
    expect(tried.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'waiting' })
  })

  it('shows the letter before anything is decided, with who answers for it, and keeps what is written', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    await play.commandBy(app.deps, caseId, 'cecilie')
    const written = { 'reasons[facts]': 'Mine ord.', 'conditions[0][text]': 'Eit vilkår.', show: 'letter' }
    const typed = filledForm((await cecilie.html('/decision')).text, '/decision', {
      ...written,
      'conditions[0][purpose]': 'Eit føremål.',
    })
    const shown = await cecilie.post('/decision/letter', typed)
    const text = textIn(shown.text)
    expect(shown.status).to.equal(200)
    expect(text).to.include('Saksbehandlar: Anne Strand. Ansvarleg for vedtaket: Cecilie Rui.')
    expect(text).to.include('Mine ord.').and.include('Eit vilkår. Føremål: Eit føremål.').and.include('§§ 28, 29 og 32')
    expect(fieldsIn(shown.text).get('reasons[facts]')).to.equal('Mine ord.')
    expect((await cecilie.page()).status).to.equal('recommended')
    const refusing = { outcome: 'refused', reasons: because('Nei.') }
    const { letter } = (await cecilie.postJson('/decision/letter', refusing)).json<Pick<DecisionPage, 'letter'>>()
    expect([letter?.outcome, letter?.guaranteedOre, letter?.conditions]).to.deep.equal(['refused', null, []])
    expect((await cecilie.html('/decision/letter')).location).to.equal(`/cases/${caseId}/decision`)
  })

  it('has a purpose for each condition, and none where nothing is granted', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    await play.commandBy(app.deps, caseId, 'cecilie')
    const bare = { 'conditions[0][text]': 'Utan føremål.' }
    const typed = filledForm((await cecilie.html('/decision')).text, '/decision', bare)
    const again = await cecilie.post('/decision', typed)
    expect(textIn(again.text)).to.include('Føremålet med vilkår 1: Skriv kvifor vilkåret blir sett.')
    expect(fieldsIn(again.text).get('conditions[0][text]')).to.equal('Utan føremål.')
    const refusing = { ...typed, outcome: 'refused', 'reasons[considerations]': 'Huset er for langt frå vegen.' }
    expect((await cecilie.post('/decision', refusing)).status).to.equal(303)
    expect((await (await personIn(app, 'ingrid', caseId)).page()).decision?.conditions).to.deep.equal([])
  })

  it('is another than was recommended only for reasons of its own, on the page as for machines', async () => {
    const caseId = await recommended(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const page = (await cecilie.html('/decision')).text
    expect(textIn(page)).to.include('Avgjer du noko anna enn det som er tilrådd, må du skrive kvifor')
    for (const outcome of ['refused', 'dismissed']) {
      const again = await cecilie.post('/decision', filledForm(page, '/decision', { outcome }))
      expect([again.status, again.text.includes('href="#reasons-considerations"')]).to.eql([422, true])
      expect(textIn(again.text)).to.include('Det vi har lagt mest vekt på: Du avgjer noko anna enn det som er tilrådd.')
      const kept = fieldsIn(again.text)
      expect([kept.get('outcome'), kept.get('reasons[facts]')]).to.eql([outcome, fieldsIn(page).get('reasons[facts]')])
    }
    const { reasons } = (await readPage(cecilie, caseId)).recommendation
    const answer = await cecilie.postJson('/decision', { outcome: 'refused', reasons })
    expect([answer.status, ...answer.json<ProblemBody>().errors.map(({ path }) => path)]).to.eql([
      422,
      'reasons.considerations',
    ])
    expect((await cecilie.page()).status).to.equal('recommended')
    const own = filledForm(page, '/decision', { outcome: 'refused', 'reasons[considerations]': 'Tomta er rasutsett.' })
    expect((await cecilie.post('/decision', own)).status).to.equal(303)
  })

  it('asks for reasons and an outcome', async () => {
    const cecilie = await personIn(app, 'cecilie', await recommended(app))
    const answer = await cecilie.post('/decision', {
      outcome: '',
      reasons: { facts: '', rules: 'R', considerations: 'C' },
      seenOre: '500 000',
    })
    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('href="#outcome"').and.include('href="#reasons-facts"')
    expect(textIn(answer.text)).to.include('Faktum: Skriv kva faktum saka byggjer på.')
    const back = await cecilie.post('/recommendation-return', { reason: '' })
    expect([back.status, back.text.includes('href="#reason"')]).to.deep.equal([422, true])
  })
})

/** Sigurd needs 1 500 000 kr, and the fund has 1 510 000 kr left. */
async function almostTooLarge(app: TestApp): Promise<string> {
  const homes = { kind: 'row-house', costKr: 3_600_000, valueKr: 3_050_000, areaM2: '82', count: 5 } as const
  const site = { place: 'Sentrum', bankId: null }
  const moen = { ...site, orgNumber: '923456783', orgName: 'Moen Bustad AS', municipalityNumber: '4022' }
  const felle = { ...site, orgNumber: '811223344', orgName: 'Felle Entreprenør AS', municipalityNumber: '4030' }
  await play.grant(app.deps, { applicant: 'ragnhild', fundId, facts: contractorFacts(moen, homes) })
  await play.decide(app.deps, await recommended(app, 'terje'), 'cecilie')
  const caseId = await play.apply(app.deps, { applicant: 'sigurd', fundId, facts: contractorFacts(felle, homes) })
  await play.recommend(app.deps, caseId, { officer: 'anne' })
  return caseId
}

/** As a machine sends the homes of the page back. */
const begunHomes = ({ begun }: RecommendationPage) => begun.dwellings.map(({ sources: _, ...home }) => home)

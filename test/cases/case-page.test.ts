import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { kroner } from '../../server/shared/money.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { completed, fundId, openFund, personIn, recommended, submitted } from './case-app.ts'

forEachEngine('The page of a case', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('says whose turn it is, what happens next and by when', async () => {
    const caseId = await submitted(app)
    const applicant = textIn((await (await personIn(app, 'ingrid', caseId)).html()).text)
    expect(applicant).to.include('Sak VT-2026-0001').and.include('Moland 14, Fyresdal').and.include('Ingrid Tveitane')
    expect(applicant).to.include('Saksbehandlaren har saka.').and.include('Innan 4. juni 2026 får du svar')
    const officer = textIn((await (await personIn(app, 'anne', caseId)).html()).text)
    expect(officer).to.include('Det er saksbehandlaren sin tur.').and.include('Ta saka til vurdering')
  })

  it('shows what the rules say of the figures as soon as the application is in, line by line', async () => {
    const caseId = await submitted(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const page = await ingrid.page()
    expect(page.figures.preliminaryOre).to.equal(kroner(500_000))
    expect(page.calculation?.basis).to.equal('stated')
    expect(page.calculation?.trace.map(({ code }) => code)).to.include.members(['deductible', 'covered', 'total'])
    expect(page.findings.map(({ criterion, answer }) => [criterion, answer])).to.deep.include.members([
      ['municipality', 'met'],
      ['financing-confirmed', 'needs-officer'],
    ])
    const text = textIn((await ingrid.html()).text)
    expect(text).to.include('Førebels utrekna 500 000 kr').and.include('Det som avgjorde summen: taket per bustad.')
    expect(text).to.include('Eigendel av kostnaden').and.include('5 % av kostnad som tel 4 800 000 kr')
  })

  it('tells the applicant nothing of the recommendation before the decision', async () => {
    const caseId = await recommended(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const page = await ingrid.page()
    expect([page.recommendation, page.figures.recommendedOre]).to.deep.equal([null, null])
    expect(page.findings.every(({ officer }) => officer === null)).to.equal(true)
    expect(page.events.find(({ kind }) => kind === 'recommended')?.detail).to.deep.equal({})
    const { text } = await ingrid.html()
    expect(text).not.to.include('dokumenterte').and.not.include('Finansieringsbrevet')
    expect(textIn(text)).to.include('Saka er vurdert og ligg hos godkjennaren.')
    const officer = await personIn(app, 'bjorn', caseId)
    expect((await officer.html()).text)
      .to.include('dokumenterte')
      .and.include('Finansieringsbrevet')
  })

  it('tells the applicant what was decided, by whom and why', async () => {
    const caseId = await completed(app)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const page = await ingrid.page()
    expect(page.decision).to.include({ outcome: 'granted', deciderName: 'Cecilie Rui', decidedDay: '2026-05-04' })
    expect(page.calculation?.basis).to.equal('decided')
    const text = textIn((await ingrid.html()).text)
    expect(text).to.include('Innvilga, garantisum 500 000 kr').and.include('4. mai 2026 av Cecilie Rui')
    expect(text).to.include('Forvaltningslova (1967) §§ 28, 29 og 32')
  })

  it('shows the guarantee with its term and what is left of it each year', async () => {
    const page = await (await personIn(app, 'ingrid', await completed(app))).page()
    expect(page.guarantee).to.include({ number: 'VT-2026-0001-G', status: 'completed', termEnds: '2031-05-04' })
    expect(page.guarantee?.claimableUntil).to.equal('2031-08-04')
    expect(page.guarantee?.steps.map(({ from, to, limitOre, current }) => [from, to, limitOre, current])).to.deep.equal(
      [
        ['2026-05-04', '2027-05-04', kroner(500_000), true],
        ['2027-05-05', '2028-05-04', kroner(500_000), false],
        ['2028-05-05', '2029-05-04', kroner(500_000), false],
        ['2029-05-05', '2030-05-04', kroner(400_000), false],
        ['2030-05-05', '2031-05-04', kroner(300_000), false],
      ],
    )
    expect(page.figures).to.include({ guaranteedOre: kroner(500_000), heldOre: kroner(500_000), paidOre: 0 })
  })

  it('shows an owner nothing personal beyond name and place', async () => {
    const caseId = await completed(app)
    const owner = await personIn(app, 'frode', caseId)
    const page = await owner.page()
    expect(page).to.include({ applicantName: 'Ingrid Tveitane', audience: 'owner' })
    expect(page.facts).to.include({ place: 'Moland 14, Fyresdal', birthDay: null, bankName: null, financing: null })
    expect(page.actions).to.deep.equal([])
    const answers = [JSON.stringify(page), (await owner.html()).text]
    for (const text of answers) {
      expect(text).not.to.match(/1999|14\. mars|27 år|"age"|Fjellbanken/)
      expect(text).not.to.include('Finansieringsbrevet').and.not.include('dokumenterte')
    }
  })

  it('keeps what was never sent in from everybody but the applicant', async () => {
    const actor = await play.actorOf(app.deps, 'maja')
    const caseId = await openDraft(app.deps, { commandId: app.deps.newId(), actor }, { fundId, track: 'private' })
    const command = { ...(await play.commandBy(app.deps, caseId, 'maja')) }
    await saveDraft(app.deps, command, { track: 'private', place: 'Hemmeleg stad', dwellings: [{ id: '1' }] })
    const answer = await (await personIn(app, 'maja', caseId)).html()
    expect(answer.status).to.equal(200)
    expect(textIn(answer.text)).to.include('Utkast til søknad').and.include('Hald fram med søknaden')
    for (const other of ['anne', 'cecilie', 'eva', 'frode', 'ingrid']) {
      const seen = await (await personIn(app, other, caseId)).html()
      expect([other, seen.status, seen.text.includes('Hemmeleg')]).to.deep.equal([other, 404, false])
    }
  })

  it('is not there for strangers, and banks have pages of their own', async () => {
    const caseId = await completed(app)
    const statusFor = async (userId: string) => (await (await personIn(app, userId, caseId)).html()).status
    expect(await statusFor('olav')).to.equal(404)
    expect(await statusFor('halvor')).to.equal(404)
    expect(await statusFor('grete')).to.equal(403)
  })

  it('tells several savings of a draft in a row as one', async () => {
    const caseId = await submitted(app)
    const [opened, saved, sent] = (await (await personIn(app, 'ingrid', caseId)).page()).events
    expect([opened?.kind, saved?.kind, saved?.times, sent?.kind]).to.deep.equal([
      'draft-opened',
      'draft-saved',
      1,
      'submitted',
    ])
    expect(sent?.detail).to.deep.equal({ reference: 'VT-2026-0001' })
  })

  it('shows staff who are themselves the applicant what an applicant sees', async () => {
    await app.deps.database.transact(tx =>
      tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('ingrid', ?, 'approver')", [fundId]),
    )
    const caseId = await recommended(app)
    const page = await (await personIn(app, 'ingrid', caseId)).page()
    expect(page).to.deep.include({
      audience: 'applicant',
      recommendation: null,
      actions: ['ask-financing', 'withdraw-application'],
    })
  })
})

import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { recommendedAsStated } from '../../db/seeds/recommended-as-stated.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import type { ApprovedDwelling } from '../../server/applications/decision.ts'
import { recommendApplication } from '../../server/applications/recommend-application.ts'
import type { DecisionPage } from '../../server/cases/decision-page.ts'
import { listOpenDeadlines } from '../../server/deadlines/deadline-lists.ts'
import { listDwellings } from '../../server/guarantees/dwelling-store.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { decideAs, grantedInPart, recommendAs } from '../appeals/appeal-world.ts'
import { fundId, moveTo, openFund, personIn } from '../cases/case-app.ts'
import { terjeFacts } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { because } from '../support/reasons.ts'
import { refusalOf } from '../support/refusal.ts'

const reasons = because('Taksten er ny.')
const judged = { kind: 'own', words: 'Etter synfaring.' } as const
const sources = { cost: judged, value: judged, area: judged }

forEachEngine('A guarantee whose decision is taken up again', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  const reopen = async (caseId: string) =>
    reopenCase(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), { reason: 'Taksten var feil.' })

  /** Terje's row of four, each guaranteed 360 000 kr, assessed anew with other figures. */
  async function assessedAnew(change: (home: ApprovedDwelling) => ApprovedDwelling): Promise<string> {
    const caseId = await play.grant(app.deps, { applicant: 'terje', fundId, facts: terjeFacts })
    await play.accept(app.deps, caseId, 'terje')
    await reopen(caseId)
    const { facts } = await loadApplication(app.deps.database.reader, caseId)
    if (!('dwellings' in facts)) throw new Error('Not sent in')
    const stated = recommendedAsStated(facts as typeof terjeFacts, 'granted', app.clock.today())
    await recommendApplication(app.deps, await play.commandBy(app.deps, caseId, 'anne'), {
      ...stated,
      reasons,
      dwellings: stated.dwellings.map(home => ({ ...change(home), sources })),
    })
    return caseId
  }

  const sums = async (caseId: string) =>
    (await listDwellings(app.deps.database.reader, caseId)).map(({ guaranteedOre }) => guaranteedOre)

  it('lowers no home, also where the whole is no less, and names the one that would get less', async () => {
    const costs: Readonly<Record<string, number>> = { '1': kroner(3_500_000), '2': kroner(4_000_000) }
    const caseId = await assessedAnew(home => ({ ...home, approvedCostOre: costs[home.id] ?? home.approvedCostOre }))
    const before = await sums(caseId)
    const refusal = await refusalOf(play.decide(app.deps, caseId, 'cecilie'))
    expect(refusal).to.include({ code: 'worse-than-before', beforeOre: kroner(360_000), home: 1 })
    expect(await sums(caseId)).to.eql(before)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const page = (await cecilie.client.get(`/cases/${caseId}/decision`, { as: 'json' })).json<DecisionPage>()
    const seenOre = page.recommendation.offer?.answer.guaranteedSumOre
    const sent = await cecilie.postJson('/decision', { outcome: 'granted', reasons, seenOre })
    expect(sent.json<ProblemBody>().detail).to.include('Bustad 1 har alt ein garanti på')
  })

  it('keeps the figures that are approved now, where the sum is the same', async () => {
    const caseId = await assessedAnew(home => ({ ...home, approvedAreaM2: '79.5' }))
    const before = await sums(caseId)
    await play.decide(app.deps, caseId, 'cecilie')
    const after = await listDwellings(app.deps.database.reader, caseId)
    expect(after.map(({ approvedAreaM2 }) => approvedAreaM2)).to.eql(['79.5', '79.5', '79.5', '79.5'])
    expect(await sums(caseId)).to.eql(before)
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('is there to be accepted anew, where nobody had accepted it, with the deadline and its reminders', async () => {
    const caseId = await grantedInPart(app)
    const first = (await findGuarantee(app.deps.database.reader, caseId))?.acceptanceDeadline
    moveTo(app, '2026-05-29')
    await reopen(caseId)
    await recommendAs(await personIn(app, 'anne', caseId), null)
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(await decideAs(cecilie)).to.equal(303)
    const { acceptanceDeadline } = (await findGuarantee(app.deps.database.reader, caseId)) ?? {}
    expect([first, acceptanceDeadline]).to.eql(['2026-06-03', '2026-06-28'])
    const open = await listOpenDeadlines(app.deps.database.reader, [caseId])
    expect(open.find(({ kind }) => kind === 'acceptance')?.dueDay).to.equal('2026-06-28')
    moveTo(app, '2026-06-20')
    await play.accept(app.deps, caseId, 'ingrid')
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('keeps the day to accept that an approver has moved further away', async () => {
    const caseId = await grantedInPart(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const moved = { deadline: 'acceptance', newDay: '2026-09-01', grounds: 'Banken treng tid.' }
    expect((await cecilie.post('/deadlines', moved)).status).to.equal(303)
    await reopen(caseId)
    await recommendAs(await personIn(app, 'anne', caseId), null)
    expect(await decideAs(cecilie)).to.equal(303)
    const { acceptanceDeadline } = (await findGuarantee(app.deps.database.reader, caseId)) ?? {}
    expect(acceptanceDeadline).to.equal(day('2026-09-01'))
  })
})

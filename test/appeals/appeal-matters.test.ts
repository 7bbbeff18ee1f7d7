import { expect } from 'chai'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import type { ClaimPage } from '../../server/cases/claim-page.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import { decideClaim } from '../../server/claims/decide-claim.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { kroner } from '../../server/shared/money.ts'
import { fundId, moveTo, openFund, personIn } from '../cases/case-app.ts'
import { lodgedClaim, openFund as openOldFund } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { appealAs, decideAs, grantedInPart, recommendAs, refused } from './appeal-world.ts'

forEachEngine('What follows from an appeal', engine => {
  async function giveWay(app: TestApp, caseId: string, appealId: string): Promise<void> {
    const anne = await personIn(app, 'anne', caseId)
    await anne.post(`/appeal/${appealId}/review`, { outcome: 'change', words: 'Ja.' })
    const dag = await personIn(app, 'dag', caseId)
    expect((await dag.post(`/appeal/${appealId}/answer`, { outcome: 'change', words: 'Ja.' })).status).to.equal(303)
  }

  it('against a refused claim is that the claim is assessed anew, the refusal still readable', async () => {
    const app = await openOldFund(engine)
    const { caseId, claimId, path } = await lodgedClaim(app)
    await losses.recommendAsClaimed(app.deps, caseId, { claimId, officer: 'anne', outcome: 'refused' })
    const refusal = {
      claimId,
      outcome: 'refused',
      reasons: 'Salet var ikkje marknadsmessig.',
      seenOre: kroner(448_000),
    } as const
    await decideClaim(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), refusal)
    const ingrid = await personIn(app, 'ingrid', caseId)
    const decision = (await ingrid.page()).appeals.decisions.find(({ kind }) => kind === 'claim-refused')
    expect(decision).to.include({ number: 1 })
    await giveWay(app, caseId, await appealAs(ingrid, { decision: String(decision?.seq) }))
    const claim = (await ingrid.client.get(path, { as: 'json' })).json<ClaimPage>()
    expect(claim).to.include({ status: 'under-assessment', decision: null })
    expect(claim.earlierDecisions[0]).to.include({
      number: 1,
      outcome: 'refused',
      reasons: refusal.reasons,
      deciderName: 'Cecilie Rui',
    })
    expect((await ingrid.client.get(path)).text).to.include('Salet var ikkje marknadsmessig.')
    expect((await ingrid.page()).next.step).to.equal('claim-recommend')
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('raises a guarantee that has been stepped down by as much as still stands', async () => {
    const app = await openFund(engine)
    const caseId = await grantedInPart(app)
    await play.accept(app.deps, caseId, 'ingrid')
    await play.start(app.deps, caseId, 'ingrid')
    await play.complete(app.deps, caseId, 'ingrid')
    moveTo(app, '2029-05-05')
    await runDueGuarantees(app.deps)
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect((await cecilie.page()).guarantee).to.include({ status: 'completed', heldOre: kroner(240_000) })
    expect((await cecilie.post('/reopening', { reason: 'Taksten var feil.' })).status).to.equal(303)
    await recommendAs(await personIn(app, 'anne', caseId), null)
    expect(await decideAs(cecilie)).to.equal(303)
    expect((await cecilie.page()).guarantee).to.include({
      status: 'completed',
      guaranteedOre: kroner(500_000),
      heldOre: kroner(400_000),
    })
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('comes with a preliminary answer after a month, and the right to appeal ends by itself', async () => {
    const app = await openFund(engine)
    const caseId = await refused(app)
    await appealAs(await personIn(app, 'ingrid', caseId))
    const otherId = await refused(app)
    moveTo(app, '2026-06-05')
    await runDeadlines(app.deps, error => {
      throw error
    })
    const ingrid = await personIn(app, 'ingrid', caseId)
    const open = (await ingrid.page()).deadlines.filter(({ closedDay }) => closedDay === null)
    expect(open.map(({ kind }) => kind)).to.eql(['promised-answer'])
    const other = await personIn(app, 'ingrid', otherId)
    const passed = (await other.page()).deadlines.find(({ kind }) => kind === 'appeal')
    expect(passed).to.include({ dueDay: '2026-05-26', outcome: 'passed' })
    expect((await other.page()).appeals.may).to.eql(['appeal'])
  })
})

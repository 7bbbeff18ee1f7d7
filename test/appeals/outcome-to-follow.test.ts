import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { kroner } from '../../server/shared/money.ts'
import { fundId, inForce, moveTo, openFund, type Person, personIn } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { appealAs, appealOf, decideAs, grantedInPart, recommendAs, refused } from './appeal-world.ts'

const outcome = {
  outcome: 'changed',
  caseNumber: '7/26',
  reasons: 'Nemnda er ikkje samd.',
  instruction: 'Legg taksten til grunn.',
}

forEachEngine('What the appeal body decided', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  /** Ingrid's appeal of the decision, sent on to the appeal body by Anne and Dag. */
  async function forwarded(caseId: string, decision?: number): Promise<string> {
    const id = await appealAs(await personIn(app, 'ingrid', caseId), decision ? { decision: String(decision) } : {})
    const answer = { outcome: 'forward', words: 'Ikkje noko nytt.' }
    await (await personIn(app, 'anne', caseId)).post(`/appeal/${id}/review`, answer)
    const sent = await (await personIn(app, 'dag', caseId)).post(`/appeal/${id}/answer`, answer)
    expect(sent.status).to.equal(303)
    return id
  }

  const record = async (dag: Person, id: string) =>
    (await dag.post(`/appeal/${id}/outcome`, { ...outcome, day: app.deps.clock.today() })).status

  it('is recorded while a claim is open, and followed when that is over', async () => {
    const caseId = await grantedInPart(app)
    await play.accept(app.deps, caseId, 'ingrid')
    await play.start(app.deps, caseId, 'ingrid')
    moveTo(app, '2026-05-11')
    await play.complete(app.deps, caseId, 'ingrid')
    const id = await forwarded(caseId)
    moveTo(app, '2026-05-20')
    const dwellings = [soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: app.deps.clock.today() })]
    const facts = { accountNumber: '86011117947', dwellings }
    const claimId = await losses.claim(app.deps, caseId, { applicant: 'ingrid', facts })

    const dag = await personIn(app, 'dag', caseId)
    expect(await record(dag, id)).to.equal(303)
    const told = await appealOf(dag, id)
    expect([told.appeal.status, told.left, told.steps]).to.eql(['closed', 'take-up', ['take-up-after-outcome']])
    expect((await dag.page()).status).to.equal('granted-in-part')
    expect(textIn((await dag.html(`/appeal/${id}`)).text)).to.include(
      'når tapskravet som er til handsaming, er avgjort',
    )
    const ingrid = await personIn(app, 'ingrid', caseId)
    expect(textIn((await ingrid.html(`/appeal/${id}`)).text)).to.include(
      'blir teken opp att så snart det let seg gjere',
    )

    const early = await dag.postJson(`/appeal/${id}/taking-up`)
    expect(early.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'open-claim' })
    await withdrawClaim(app.deps, await play.commandBy(app.deps, caseId, 'ingrid'), { claimId })
    expect((await dag.page()).next.step).to.equal('appeal-take-up')

    expect((await ingrid.post(`/appeal/${id}/taking-up`)).status).to.equal(403)
    const below = await (await personIn(app, 'cecilie', caseId)).postJson(`/appeal/${id}/taking-up`)
    expect(below.json<ProblemBody>()).to.include({ code: 'disqualified', tie: 'decided-below' })
    const seenVersion = (await dag.page()).version - 1
    const late = await dag.postJson(`/appeal/${id}/taking-up`, {}, { seenVersion })
    expect(late.json<ProblemBody>().code).to.equal('stale')
    const commandId = randomUUID()
    for (const _ of [1, 2]) expect((await dag.post(`/appeal/${id}/taking-up`, {}, { commandId })).status).to.equal(303)
    const page = await dag.page()
    expect(page).to.include({ status: 'under-assessment' })
    expect(page.appeals.instruction).to.include({ caseNumber: '7/26', words: 'Legg taksten til grunn.' })
    expect(page.events.filter(({ kind }) => kind === 'case-reopened')).to.have.length(1)
    expect((await appealOf(dag, id)).steps).to.eql([])
    const twice = await dag.postJson(`/appeal/${id}/taking-up`)
    expect(twice.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'appeal-closed' })
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('is recorded where the fund has too little left for a guarantee that is to stand again', async () => {
    const caseId = await inForce(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    await cecilie.post('/reversal', { explanation: 'Bustaden er leigd ut.' })
    const reversed = (await cecilie.page()).events.find(({ kind }) => kind === 'guarantee-reversed')?.seq
    const id = await forwarded(caseId, reversed)
    const eva = await app.signIn('eva')
    const effectiveDay = app.deps.clock.today()
    const move = async (kind: string, amountKr: number) => {
      const moved = {
        kind,
        amountOre: kroner(amountKr),
        source: 'Vest-Telemarkrådet',
        note: 'Etter avtale.',
        effectiveDay,
      }
      expect((await eva.post(`/funds/${fundId}/capital`, moved, { as: 'json' })).status).to.be.below(400)
    }
    await move('return', 4_000_000)
    const dag = await personIn(app, 'dag', caseId)
    expect(await record(dag, id)).to.equal(303)
    const small = (await dag.postJson(`/appeal/${id}/taking-up`)).json<ProblemBody>()
    expect(small).to.include({ code: 'insufficient-capital', neededOre: kroner(500_000) })
    expect((await dag.page()).guarantee).to.include({ status: 'ended', heldOre: 0 })
    await expectInvariants(app.deps.database.reader, fundId)
    await move('contribution', 1_000_000)
    expect((await dag.post(`/appeal/${id}/taking-up`)).status).to.equal(303)
    expect((await dag.page()).guarantee).to.include({ status: 'in-force', heldOre: kroner(500_000) })
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('binds only what it was said of: not a case that the fund takes up again by itself later', async () => {
    const caseId = await refused(app)
    const id = await forwarded(caseId)
    const dag = await personIn(app, 'dag', caseId)
    expect(await record(dag, id)).to.equal(303)
    const anne = await personIn(app, 'anne', caseId)
    expect((await anne.page()).appeals.instruction).to.include({ words: 'Legg taksten til grunn.' })
    await recommendAs(anne, '300 000')
    const cecilie = await personIn(app, 'cecilie', caseId)
    expect(await decideAs(cecilie)).to.equal(303)
    expect((await cecilie.post('/reopening', { reason: 'Arealet var feil.' })).status).to.equal(303)
    expect((await anne.page()).appeals.instruction).to.equal(null)
    expect((await anne.html('/recommendation')).text).not.to.include('Dette har klageinstansen bestemt')
  })

  it('can still be asked for where the decision stands no more, and nothing is taken up twice', async () => {
    const caseId = await refused(app)
    moveTo(app, '2026-06-15')
    const [ingrid, anne] = [await personIn(app, 'ingrid', caseId), await personIn(app, 'anne', caseId)]
    const [dag, cecilie] = [await personIn(app, 'dag', caseId), await personIn(app, 'cecilie', caseId)]
    const late = await appealAs(ingrid, { lateReason: 'Eg var på sjukehus.' })
    const dismissal = { answer: 'dismiss', reason: 'For seint.' }
    expect((await dag.post(`/appeal/${late}/lateness`, dismissal)).status).to.equal(303)
    expect((await cecilie.post('/reopening', { reason: 'Kartet var feil.' })).status).to.equal(303)
    const dismissed = (await ingrid.page()).appeals.decisions.find(({ kind }) => kind === 'appeal-dismissed')
    const against = await appealAs(ingrid, { decision: String(dismissed?.seq) })
    const change = { outcome: 'change', words: 'Ho har rett.' }
    for (const id of [against, late])
      expect((await anne.post(`/appeal/${id}/review`, change)).status).to.equal(id === against ? 303 : 409)
    expect((await cecilie.post(`/appeal/${against}/answer`, change)).status).to.equal(303)
    expect((await anne.post(`/appeal/${late}/review`, change)).status).to.equal(303)
    const nothing = await dag.postJson(`/appeal/${late}/answer`, change)
    expect(nothing.json<ProblemBody>()).to.include({ code: 'wrong-state', state: 'superseded' })
    expect(
      (await dag.post(`/appeal/${late}/answer`, { outcome: 'forward', words: 'Til klageinstansen.' })).status,
    ).to.equal(303)
    expect(await record(dag, late)).to.equal(303)
    const told = await appealOf(dag, late)
    expect([told.left, told.steps]).to.eql(['superseded', []])
    expect((await dag.page()).events.filter(({ kind }) => kind === 'case-reopened')).to.have.length(1)
  })
})

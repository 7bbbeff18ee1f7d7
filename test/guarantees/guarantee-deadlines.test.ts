import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { listOpenDeadlines } from '../../server/deadlines/deadline-lists.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { giveWayTo } from '../appeals/appeal-world.ts'
import { committed, fundId, inForce, moveTo, openFund, personIn } from '../cases/case-app.ts'
import { notified } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'

forEachEngine('The deadlines of a guarantee', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  const openIn = async (caseId: string) =>
    (await listOpenDeadlines(app.deps.database.reader, [caseId]))
      .filter(({ kind }) => kind !== 'appeal')
      .map(({ kind, subject, dueDay }) => [kind, subject, dueDay].filter(part => part !== '').join(' '))

  const reverse = async (caseId: string) =>
    endByDecision(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), {
      reason: 'reversed',
      explanation: 'Vilkåra er brotne.',
    })

  it('are kept in their order: accepting is not moved past the start, nor the start past the completion', async () => {
    const caseId = await committed(app)
    const cecilie = await personIn(app, 'cecilie', caseId)
    const { startDeadline = '', completionDeadline = '' } =
      (await findGuarantee(app.deps.database.reader, caseId)) ?? {}
    const move = (deadline: string, newDay: string) =>
      cecilie.post('/deadlines', { deadline, newDay, grounds: 'Banken treng tid.' })
    expect([startDeadline, completionDeadline]).to.eql(['2027-05-04', '2029-05-04'])
    const late = await move('acceptance', '2027-05-05')
    expect(late.status).to.equal(422)
    expect(late.text).to.include('Banken treng tid.').and.include('value="2027-05-05"')
    expect((await move('acceptance', startDeadline)).status).to.equal(303)
    const noRoom = await move('acceptance', '2027-05-06')
    expect(noRoom.text).to.include('Flytt først fristen for å setje i gang bygginga.')
    expect((await move('start', '2027-06-01')).status).to.equal(303)
    expect((await move('acceptance', '2027-05-06')).status).to.equal(303)
    await expectInvariants(app.deps.database.reader, fundId)
  })

  it('come back with a guarantee that stands again, also the fund’s own for a sale that nobody has answered', async () => {
    const caseId = await inForce(app)
    await notified(app, caseId, 4_000_000)
    const before = await openIn(caseId)
    expect(before).to.include('sale-response 1 2026-05-19')
    await reverse(caseId)
    expect(await openIn(caseId)).to.eql([])
    moveTo(app, '2026-05-12')
    await giveWayTo(app, caseId, 'guarantee-reversed')
    expect(await openIn(caseId)).to.eql(['sale-response 1 2026-05-28', 'start 2027-05-04', 'completion 2029-05-04'])
    await expectInvariants(app.deps.database.reader, fundId)
    const anne = await personIn(app, 'anne', caseId)
    expect((await anne.page()).next).to.include({ step: 'answer-sale', by: '2026-05-28' })
  })

  it('are as long as at first where the commitment had not been accepted', async () => {
    const caseId = await committed(app)
    await reverse(caseId)
    moveTo(app, '2026-05-24')
    await giveWayTo(app, caseId, 'guarantee-reversed')
    expect(await openIn(caseId)).to.eql(['acceptance 2026-06-23'])
    await play.accept(app.deps, caseId, 'ingrid')
    expect(await openIn(caseId)).to.eql(['start 2027-05-24', 'completion 2029-05-24'])
    await expectInvariants(app.deps.database.reader, fundId)
  })
})

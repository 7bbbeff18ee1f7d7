import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { findGuarantee } from '../../server/guarantees/guarantee-store.ts'
import { committed, moveTo, openFund } from '../cases/case-app.ts'
import { forEachEngine } from '../support/engines.ts'

forEachEngine('A deadline on the day that summer time begins', engine => {
  it('lasts until midnight in Oslo, which is an hour earlier than the day before', async () => {
    const app = await openFund(engine)
    moveTo(app, '2027-02-26')
    const caseId = await committed(app)
    const guarantee = () => findGuarantee(app.deps.database.reader, caseId)
    expect((await guarantee())?.acceptanceDeadline).to.equal('2027-03-28')
    app.clock.set('2027-03-28T21:59:59.000Z')
    await runDay(app.deps)
    expect((await guarantee())?.status).to.equal('committed')
    app.clock.set('2027-03-28T22:00:00.000Z')
    await runDay(app.deps)
    expect(await guarantee()).to.include({ status: 'ended', endReason: 'lapsed' })
  })

  it('can be met in its last second', async () => {
    const app = await openFund(engine)
    moveTo(app, '2027-02-26')
    const caseId = await committed(app)
    app.clock.set('2027-03-28T21:59:59.000Z')
    await play.accept(app.deps, caseId, 'ingrid')
    app.clock.set('2027-03-28T22:00:00.000Z')
    await runDay(app.deps)
    expect((await findGuarantee(app.deps.database.reader, caseId))?.status).to.equal('in-force')
  })
})

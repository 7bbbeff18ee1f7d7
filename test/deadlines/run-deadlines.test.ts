import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { listNotices } from '../../server/letters/outbox-store.ts'
import { day } from '../../server/shared/day.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { applied, deadlinesOf, doneByItself, granted, openWorld, runOn, toldIn } from './deadline-world.ts'

forEachEngine('The deadlines of an application', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await openWorld(engine)
  })
  afterEach(() => deps.database.close())

  it('begin with a month for the answer, and a preliminary answer goes out by itself when it is over', async () => {
    const caseId = await applied(deps)
    expect(await deadlinesOf(deps, caseId)).to.deep.equal(['answer 2026-07-01'])
    await runOn(deps, '2026-07-01')
    expect(await toldIn(deps, caseId)).to.deep.equal([])
    await runOn(deps, '2026-07-02')
    await runOn(deps, '2026-07-02')
    expect(await toldIn(deps, caseId)).to.deep.equal(['preliminary-answer'])
    expect(await deadlinesOf(deps, caseId)).to.deep.equal(['answer 2026-07-01 met', 'promised-answer 2026-08-27'])
    const [notice] = await listNotices(deps.database.reader, caseId, 'ingrid')
    expect(notice?.content).to.deep.equal({ expectedDay: '2026-08-27', reason: '' })
    const event = (await listEvents(deps.database.reader, caseId)).at(-1)
    expect([event?.kind, event?.actorId]).to.deep.equal(['preliminary-answer-sent', 'system'])
  })

  it('stay open and say so once, where the promised day passes too', async () => {
    const caseId = await applied(deps)
    await runOn(deps, '2026-07-02')
    await runOn(deps, '2026-08-28')
    await runOn(deps, '2026-08-29')
    expect(await deadlinesOf(deps, caseId)).to.deep.equal(['answer 2026-07-01 met', 'promised-answer 2026-08-27'])
    expect(await doneByItself(deps, caseId)).to.deep.equal(['preliminary-answer-sent', 'deadline-passed'])
    expect(await toldIn(deps, caseId), 'the fund is not told by mail').to.deep.equal(['preliminary-answer'])
  })

  it('move from a Sunday to the next working day', async () => {
    deps.clock.set(day('2027-01-31'))
    const caseId = await applied(deps)
    expect(await deadlinesOf(deps, caseId)).to.deep.equal(['answer 2027-03-01'])
    await runOn(deps, '2027-03-01')
    expect(await toldIn(deps, caseId)).to.deep.equal([])
  })

  it('stand still while the application is with the applicant, and begin anew when it is complete', async () => {
    const caseId = await applied(deps)
    await beginAssessment(deps, await play.commandBy(deps, caseId, 'anne'))
    await returnApplication(deps, await play.commandBy(deps, caseId, 'anne'), { reason: 'Kor stor er bustaden?' })
    expect(await deadlinesOf(deps, caseId)).to.include('answer 2026-07-01 dropped')
    await runOn(deps, '2026-07-10')
    expect(await toldIn(deps, caseId)).not.to.include('preliminary-answer')
    await submitApplication(deps, await play.commandBy(deps, caseId, 'ingrid'))
    expect(await deadlinesOf(deps, caseId)).to.include('answer 2026-08-10')
  })

  it('are met by the decision, and fall away with the application', async () => {
    const decided = await granted(deps)
    expect(await deadlinesOf(deps, decided)).to.deep.equal(['answer 2026-07-01 met', 'acceptance 2026-07-01'])
    await play.accept(deps, decided, 'ingrid')
    expect(await deadlinesOf(deps, decided)).to.include.members(['start 2027-06-01', 'completion 2029-06-01'])
    const withdrawn = await applied(deps)
    await withdrawApplication(deps, await play.commandBy(deps, withdrawn, 'ingrid'))
    expect(await deadlinesOf(deps, withdrawn)).to.deep.equal(['answer 2026-07-01 dropped'])
    await runOn(deps, '2026-07-02')
    expect(await toldIn(deps, withdrawn)).to.deep.equal([])
  })
})

forEachEngine('The deadlines of a guarantee', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await openWorld(engine)
  })
  afterEach(() => deps.database.close())

  it('are reminded of before they pass, each reminder once', async () => {
    const caseId = await granted(deps)
    for (const on of ['2026-06-16', '2026-06-17', '2026-06-17', '2026-06-18', '2026-06-28', '2026-06-29', '2026-07-01'])
      await runOn(deps, on)
    expect(await toldIn(deps, caseId)).to.deep.equal(['deadline-reminder', 'deadline-reminder'])
    expect(await doneByItself(deps, caseId)).to.deep.equal(['reminded', 'reminded'])
  })

  it('give one mail after weeks of standing still, not the heap that was missed', async () => {
    const caseId = await granted(deps)
    await runOn(deps, '2026-06-30')
    await runOn(deps, '2026-06-30')
    expect(await toldIn(deps, caseId)).to.deep.equal(['deadline-reminder'])
  })

  it('let a commitment lapse that nobody answered, and nothing is reminded of after it', async () => {
    const caseId = await granted(deps)
    deps.clock.set(day('2027-09-01'))
    await runDay(deps)
    expect(await toldIn(deps, caseId)).to.deep.equal(['guarantee-changed'])
    expect(await deadlinesOf(deps, caseId)).to.deep.equal(['answer 2026-07-01 met', 'acceptance 2026-07-01 passed'])
  })

  it('let it lapse just the same where the deadline comes before the guarantee in the run', async () => {
    const caseId = await granted(deps)
    await runOn(deps, '2026-07-02')
    expect(await doneByItself(deps, caseId)).to.deep.equal(['guarantee-lapsed'])
    await runDay(deps)
    expect(await doneByItself(deps, caseId)).to.deep.equal(['guarantee-lapsed'])
  })

  it('stay open for an approver to decide when the building has not begun', async () => {
    const caseId = await granted(deps)
    await play.accept(deps, caseId, 'ingrid')
    await runOn(deps, '2027-06-02')
    await runOn(deps, '2027-06-03')
    expect(await toldIn(deps, caseId)).to.deep.equal(['deadline-passed'])
    expect(await deadlinesOf(deps, caseId)).to.include('start 2027-06-01')
    await play.start(deps, caseId, 'ingrid')
    expect(await deadlinesOf(deps, caseId)).to.include('start 2027-06-01 met')
  })

  it('are met by accepting, starting and completing', async () => {
    const caseId = await granted(deps)
    await play.accept(deps, caseId, 'ingrid')
    await play.start(deps, caseId, 'ingrid')
    await play.complete(deps, caseId, 'ingrid')
    expect((await deadlinesOf(deps, caseId)).filter(one => !one.endsWith(' met'))).to.deep.equal([])
    await runOn(deps, '2029-06-02')
    expect(await toldIn(deps, caseId)).to.deep.equal([])
  })
})

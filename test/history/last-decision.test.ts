import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { runDueGuarantees } from '../../server/guarantees/run-due.ts'
import { type EventKind, listEvents } from '../../server/history/case-events-store.ts'
import { lastDecisionSeq } from '../../server/history/last-decision-read.ts'
import { day } from '../../server/shared/day.ts'
import { granted, openWorld } from '../deadlines/deadline-world.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'

forEachEngine('The newest decision of a case', engine => {
  let deps: TestDeps
  let caseId: string
  beforeEach(async () => {
    deps = await openWorld(engine)
    caseId = await granted(deps)
  })
  afterEach(() => deps.database.close())

  const last = async (): Promise<EventKind | undefined> => {
    const seq = await lastDecisionSeq(deps.database.reader, caseId)
    return (await listEvents(deps.database.reader, caseId)).find(event => event.seq === seq)?.kind
  }

  it('is also that a guarantee is reversed, which can be appealed', async () => {
    expect(await last()).to.equal('granted')
    const ending = { reason: 'reversed', explanation: 'Vilkåra er brotne.' } as const
    await endByDecision(deps, await play.commandBy(deps, caseId, 'cecilie'), ending)
    expect(await last()).to.equal('guarantee-reversed')
  })

  it('is not what the calendar does by itself', async () => {
    deps.clock.set(day('2026-07-05'))
    await runDueGuarantees(deps)
    expect((await listEvents(deps.database.reader, caseId)).at(-1)?.kind).to.equal('guarantee-lapsed')
    expect(await last()).to.equal('granted')
  })
})

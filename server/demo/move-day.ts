import type { Deps } from '../deps.ts'
import { liveAt } from '../people/session.ts'
import { carrySessions } from '../people/session-store.ts'
import { addDays, addYears, type Day, later } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { afterMove } from './after-move.ts'
import { writeDaysAhead } from './days-ahead-store.ts'
import type { DemoClock } from './demo-clock.ts'

const furthestYears = 20

/**
 * Moves the demonstration to a later day, and then does what that day brings. Whoever is signed in stays so: nobody was away.
 * @throws Refused `day-out-of-range` for today, an earlier day or one too far ahead.
 */
export async function moveDay(deps: Deps, clock: DemoClock, to: Day): Promise<void> {
  const from = clock.today()
  const [earliest, latest] = [addDays(from, 1), addYears(from, furthestYears)]
  if (to < earliest || to > latest) refuse({ code: 'day-out-of-range', path: 'toDay', earliest, latest })
  const live = liveAt(deps.config, clock.now())
  const { daysAhead, now } = clock.aheadOn(to)
  await deps.database.transact(async tx => {
    await writeDaysAhead(tx, daysAhead)
    await carrySessions(tx, live, { now, expiresAt: later(now, deps.config.sessionMaxHours * 3_600_000) })
  })
  await clock.refresh()
  for (const hook of afterMove) await hook(deps, { from, to })
}

import { runDay } from '../cases/day-job.ts'
import type { Deps } from '../deps.ts'
import type { Day } from '../shared/day.ts'

export interface Move {
  readonly from: Day
  readonly to: Day
}

type AfterMove = (deps: Deps, move: Move) => Promise<void>

/** What happens when the demonstration day has been moved, in this order: what the calendar would have brought in between. */
export const afterMove: readonly AfterMove[] = [runDay]

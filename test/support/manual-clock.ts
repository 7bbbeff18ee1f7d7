import type { Clock } from '../../server/deps.ts'
import { type Instant, osloDay } from '../../server/shared/day.ts'

/** A clock that stands still until it is set. */
export interface ManualClock extends Clock {
  set(instant: string): void
  advance(by: { readonly minutes: number }): void
  /** The same clock seen from ahead, for `demoClock`. */
  readonly ahead: (aheadMs: () => number) => Clock
}

export function manualClock(start = '2026-05-04T08:00:00.000Z'): ManualClock {
  let ms = Date.parse(start)
  const ahead = (aheadMs: () => number): Clock => {
    const now = () => new Date(ms + aheadMs()).toISOString() as Instant
    return { now, today: () => osloDay(now()) }
  }
  return {
    ...ahead(() => 0),
    set: instant => {
      ms = Date.parse(instant)
    },
    advance: ({ minutes }) => {
      ms += minutes * 60_000
    },
    ahead,
  }
}

import type { Clock } from '../../server/deps.ts'
import { addDays, type Day, type Instant, osloDay } from '../../server/shared/day.ts'

/** A clock that stands still until it is set: for a demonstration whose history is played, and for tests. */
export interface SettableClock extends Clock {
  /** Ten in the morning in Oslo, or thereabouts, on that day. */
  set(day: Day): void
  forward(days: number): void
}

export function settableClock(start: Day): SettableClock {
  let now = morning(start)
  return {
    now: () => now,
    today: () => osloDay(now),
    set: day => {
      now = morning(day)
    },
    forward: days => {
      now = morning(addDays(osloDay(now), days))
    },
  }
}

const morning = (day: Day): Instant => `${day}T09:00:00.000Z` as Instant

import type { Database } from '../../db/database.ts'
import { type Clock, systemClock } from '../deps.ts'
import { addDays, type Day, daysBetween, type Instant, osloDay } from '../shared/day.ts'
import { readDaysAhead } from './days-ahead-store.ts'

/** A clock that runs ahead by the days that the demonstration has been moved. */
export interface DemoClock extends Clock {
  /** How far ahead the day would be if today were `to`, and the moment that would be now. */
  aheadOn(to: Day): { readonly daysAhead: number; readonly now: Instant }
  /** Reads how far the day has been moved; after a move, and now and then because another instance may have moved it. */
  refresh(): Promise<void>
}

type ClockAhead = (aheadMs: () => number) => Clock

const dayMs = 86_400_000
const refreshEveryMs = 2000

/** @param clockAhead the clock that is put ahead; another than the machine's in tests. */
export async function demoClock({ reader }: Database, clockAhead: ClockAhead = systemClock): Promise<DemoClock> {
  let daysAhead = await readDaysAhead(reader)
  let readAt = performance.now()
  const refresh = async () => {
    readAt = performance.now()
    daysAhead = Math.max(daysAhead, await readDaysAhead(reader))
  }
  const clock = clockAhead(() => {
    if (performance.now() - readAt > refreshEveryMs) refresh().catch(() => undefined)
    return daysAhead * dayMs
  })
  return { ...clock, aheadOn: to => aheadOn(to, { daysAhead, now: clock.now() }), refresh }
}

/** NOTE: whole days are not always whole Oslo days: at 23.30 in winter, half a year ahead is half past midnight of the day after. */
function aheadOn(to: Day, at: { daysAhead: number; now: Instant }): { daysAhead: number; now: Instant } {
  const days = daysBetween(osloDay(at.now), to)
  const slip = daysBetween(osloDay(shifted(at.now, days)), to)
  return { daysAhead: at.daysAhead + days + slip, now: shifted(at.now, days + slip) }
}

const shifted = (instant: Instant, days: number): Instant =>
  `${addDays(instant.slice(0, 10) as Day, days)}${instant.slice(10)}` as Instant

import type { Clock } from '../deps.ts'
import { addDays, type Day, day, type Instant, osloDay, parseDay } from '../shared/day.ts'
import { parseDayText } from '../shared/parse-day.ts'

/** Which figures of the ledger are asked for: those that concern `asOfDay` or earlier, as they were known at `knownAt`. */
export interface Moment {
  readonly asOfDay: Day
  readonly knownAt: Instant
}

/** Everything there is, and whatever may still be recorded today. */
export const allMoments: Moment = { asOfDay: day('9999-12-31'), knownAt: '9999-12-31T23:59:59.999Z' as Instant }

/**
 * The moment that was asked for; `null` for things as they stand now. What lies ahead is today, and now: only an answer
 * about what has been can stay. Without a day it is the day on which the figures were known.
 */
export function momentAsked(asked: { asOfDay: Day | null; knownAt: Instant | null }, clock: Clock): Moment | null {
  if (asked.asOfDay === null && asked.knownAt === null) return null
  const [now, today] = [clock.now(), clock.today()]
  const knownAt = asked.knownAt !== null && asked.knownAt < now ? asked.knownAt : now
  const asOfDay = asked.asOfDay ?? osloDay(knownAt)
  const isPast = asOfDay < today
  return { asOfDay: isPast ? asOfDay : today, knownAt }
}

/** Longer than any command takes: what was begun before the moment is recorded by then. */
const settlingMs = 60_000

/** Whether nothing can be added to the answer any more. */
export const isFinal = ({ knownAt }: Moment, clock: Clock): boolean =>
  Date.parse(clock.now()) - Date.parse(knownAt) > settlingMs

const inUtc = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z$/

/** An instant in UTC, or a day as people write it, which is its last moment in Oslo. `null` where the text is neither. */
export function parseMoment(text: string): Instant | null {
  const onDay = parseDayText(text)
  if (onDay) return endOf(onDay)
  const date = inUtc.exec(text)?.[1]
  return date !== undefined && parseDay(date) ? (new Date(text).toISOString() as Instant) : null
}

/** NOTE: Oslo is one hour ahead of UTC, or two; at midnight never in between. */
function endOf(last: Day): Instant {
  const inWinter = Date.parse(`${addDays(last, 1)}T00:00:00+01:00`)
  const isWinter = osloDay(new Date(inWinter - 1).toISOString()) === last
  return new Date((isWinter ? inWinter : inWinter - 3_600_000) - 1).toISOString() as Instant
}

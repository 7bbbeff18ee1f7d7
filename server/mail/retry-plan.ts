import { type Instant, later } from '../shared/day.ts'
import { nextTry } from '../shared/next-try.ts'

/** How many minutes a mail waits after each try that failed; after the last it is given up. */
const mailWaits = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60]

/** How long all of it waits while the server takes nothing. */
const serverWaits = [1, 2, 5, 10, 15]

/** Longer than any try can last: whoever has not told by then is dead. */
export const leaseMinutes = 10

/** `null` once it has been tried for long enough. */
export const nextMailTry = (attempts: number, now: Instant): Instant | null => nextTry(mailWaits, attempts, now)

export const pauseAfter = (failures: number): number => serverWaits[Math.min(failures, serverWaits.length) - 1] ?? 1

export const minutesLater = (from: Instant, minutes: number): Instant => later(from, minutes * 60_000)

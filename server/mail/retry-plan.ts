import type { Instant } from '../shared/day.ts'

/** How long a mail waits after each try that failed; after the last it is given up. */
const mailWaits = [1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60]

/** How long all of it waits while the server takes nothing. */
const serverWaits = [1, 2, 5, 10, 15]

/** Longer than any try can last: whoever has not told by then is dead. */
export const leaseMinutes = 10

/** `null` once it has been tried for long enough. */
export const waitAfter = (attempts: number): number | null => mailWaits[attempts - 1] ?? null

export const pauseAfter = (failures: number): number => serverWaits[Math.min(failures, serverWaits.length) - 1] ?? 1

export const minutesLater = (from: Instant, minutes: number): Instant =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString() as Instant

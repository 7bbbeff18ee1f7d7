import type { Instant } from '../shared/day.ts'
import { nextTry } from '../shared/next-try.ts'

/** In minutes: what is wrong with a notice or a letter itself does not go away, so it is tried a few times, then it waits for a person. */
const waits = [1 / 6, 1, 10, 60]

export const mostAttempts = waits.length + 1

export const nextAttempt = (attempts: number, now: Instant): Instant | null => nextTry(waits, attempts, now)

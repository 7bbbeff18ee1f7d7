import { type Instant, later } from './day.ts'

/**
 * When something that has failed `attempts` times is tried again, by how many minutes it waits after each of them; `null` once it
 * has been tried for long enough.
 */
export function nextTry(waits: readonly number[], attempts: number, now: Instant): Instant | null {
  const minutes = waits[attempts - 1]
  return minutes === undefined ? null : later(now, minutes * 60_000)
}

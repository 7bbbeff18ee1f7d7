import type { Day, Instant } from '../../../server/shared/day.ts'

/** A day and a moment at which it was known; see `server/fund/position-moment.ts`. */
export interface ShownMoment {
  readonly asOfDay: Day
  readonly knownAt: Instant
  /** Whether nothing can be added to the figures any more. */
  readonly isFinal: boolean
}

/** The query that gives the same figures for ever; empty for things as they stand now. */
export function momentQuery(at: ShownMoment | null, more: Readonly<Record<string, string | number>> = {}): string {
  const moment = at && { asOfDay: at.asOfDay, knownAt: at.knownAt }
  const pairs = Object.entries({ ...moment, ...more }).map(([key, value]) => [key, String(value)])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

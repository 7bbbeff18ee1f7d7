import type { Day, Instant } from '../../../server/shared/day.ts'

/** A day and a moment at which it was known; see `server/fund/position-moment.ts`. */
export interface ShownMoment {
  readonly asOfDay: Day
  readonly knownAt: Instant
}

/** The query that gives the same figures for ever; empty for things as they stand now. */
export function momentQuery(at: ShownMoment | null, more: Readonly<Record<string, string | number>> = {}): string {
  const pairs = Object.entries({ ...at, ...more }).map(([key, value]) => [key, String(value)])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

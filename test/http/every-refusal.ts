import { day } from '../../server/shared/day.ts'
import type { Refusal } from '../../server/shared/refusal.ts'

/** One of each code, and of each kind within it that has words of its own. */
export const everyRefusal: readonly Refusal[] = [
  { code: 'not-found' },
  { code: 'forbidden' },
  { code: 'invalid', errors: [{ path: 'reason', message: 'Skriv ei grunngjeving.' }] },
  { code: 'stale', seenVersion: 3, currentVersion: 4 },
  { code: 'wrong-state', action: 'decide', state: 'granted' },
  { code: 'insufficient-capital', availableOre: 124_000_000, neededOre: 130_000_000 },
  { code: 'limit-exceeded', limit: 'applicant', limitOre: 150_000_000, heldOre: 100_000_000, neededOre: 60_000_000 },
  { code: 'limit-exceeded', limit: 'municipality', limitOre: 150_000_000, heldOre: 160_000_000, neededOre: 60_000_000 },
  { code: 'four-eyes', rule: 'preparer-decides' },
  { code: 'four-eyes', rule: 'preparer-attests' },
  { code: 'four-eyes', rule: 'decider-attests' },
  { code: 'four-eyes', rule: 'own-case' },
  { code: 'authority', limitOre: 50_000_000, amountOre: 60_000_000 },
  { code: 'amount-changed', seenOre: 50_000_000, currentOre: 40_000_000 },
  { code: 'criteria-not-met', criteria: ['municipality', 'not-started'] },
  { code: 'no-rules-in-force', onDay: day('2025-12-31') },
  { code: 'day-out-of-range', path: 'soldOn', earliest: day('2026-01-01'), latest: day('2026-12-31') },
  { code: 'day-out-of-range', path: 'soldOn', earliest: null, latest: day('2026-12-31') },
  { code: 'calculation', path: 'dwellings.0.costOre', message: 'Kostnaden må vere over null.' },
  { code: 'command-reused' },
]

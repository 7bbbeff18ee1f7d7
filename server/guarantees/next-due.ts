import { guaranteeYears } from '../coverage/guarantee-year.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Guarantee } from './guarantee.ts'
import { claimableUntil, type HoldRules } from './guaranteed-dwelling.ts'

/**
 * The next day after `today` on which the calendar changes the guarantee by itself: the commitment lapses, the sum steps
 * down, the term is over, or the time for claims is; `null` where there is none.
 */
export function nextDue(guarantee: Guarantee, rules: HoldRules, today: Day): Day | null {
  if (guarantee.status === 'committed') return addDays(guarantee.acceptanceDeadline, 1)
  if (guarantee.status !== 'completed') return null
  const ends = guaranteeYears(guarantee.completedDay, rules.terms).map(year => year.to)
  const last = claimableUntil(guarantee.completedDay, rules)
  const days = [...ends, ...(last ? [last] : [])].map(day => addDays(day, 1))
  return days.filter(day => day > today).sort()[0] ?? null
}

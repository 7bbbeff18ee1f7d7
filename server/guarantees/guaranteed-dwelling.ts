import { guaranteeYear, limitOfYearOre } from '../coverage/guarantee-year.ts'
import type { Terms } from '../coverage/terms.ts'
import { addMonths, type Day } from '../shared/day.ts'
import { sumOre } from '../shared/money.ts'
import type { Guarantee } from './guarantee.ts'

/** One home of a guarantee. */
export interface GuaranteedDwelling {
  readonly id: string
  readonly guaranteedOre: number
  readonly approvedCostOre: number
  readonly approvedAreaM2: string | null
  readonly expectedValueOre: number
  /** The most that is held for it since its loan was paid down, where the rules follow the loan; `null` where nothing is. */
  readonly loanLimitOre: number | null
  /** The claim in which it was settled; nothing more can come for it. */
  readonly settledClaimId: string | null
  /** The newest notice of sale, or `null`. */
  readonly notice: SaleNotice | null
}

export interface SaleNotice {
  readonly id: number
  readonly noticedDay: Day
  readonly bidOre: number
  readonly armsLength: boolean
  readonly answer: 'pending' | 'pre-approved' | 'not-pre-approved'
  readonly answerReason: string | null
  readonly answeredDay: Day | null
}

export interface HoldRules {
  readonly terms: Terms
  /** How long after the term a loss may be claimed for a home whose sale was notified within it. */
  readonly claimMonths: number
}

/**
 * What a guarantee must hold on a day, in øre: the sum over the homes of the most that can still come for each.
 * - settled: nothing
 * - notice of sale given: what stood in the guarantee year of the notice, until the time for claims is over
 * - otherwise: what stands in the guarantee year of the day; nothing after the term
 * - never more than its part of the remaining loan, where the rules follow it
 *
 * Worked: 372 000 kr, completed 15 June 2026, factors 1, 1, 1, 0.8, 0.6: on 15 June 2029 372 000, on 16 June 2029
 * 297 600, on 16 June 2030 223 200, on 16 June 2031 nothing.
 */
export function holdNeeded(
  guarantee: Pick<Guarantee, 'completedDay'>,
  dwellings: readonly GuaranteedDwelling[],
  on: { readonly day: Day; readonly rules: HoldRules },
): number {
  return sumOre(dwellings.map(dwelling => dwellingHold(guarantee.completedDay, dwelling, on)))
}

function dwellingHold(
  completed: Day | null,
  dwelling: GuaranteedDwelling,
  { day, rules }: { day: Day; rules: HoldRules },
): number {
  if (dwelling.settledClaimId !== null) return 0
  const { notice } = dwelling
  const today = standing(completed, dwelling, day, rules.terms)
  if (!notice) return today
  const claimable = claimableUntil(completed, rules)
  return claimable === null || day <= claimable ? standing(completed, dwelling, notice.noticedDay, rules.terms) : today
}

function standing(completed: Day | null, dwelling: GuaranteedDwelling, day: Day, terms: Terms): number {
  const year = guaranteeYear(completed, day, terms.termYears)
  return year === null ? 0 : standsIn(dwelling, terms.stepDown[year - 1] ?? '0')
}

/** The most that can come for a home in a year of the term with that share of its sum, in øre. */
export function standsIn({ guaranteedOre, loanLimitOre }: GuaranteedDwelling, share: string): number {
  const ofYearOre = limitOfYearOre(guaranteedOre, share)
  return loanLimitOre === null ? ofYearOre : Math.min(ofYearOre, loanLimitOre)
}

/** The last day on which a loss can be claimed for a sale within the term; `null` before the term has begun. */
export const claimableUntil = (completed: Day | null, { terms, claimMonths }: HoldRules): Day | null =>
  completed === null ? null : addMonths(completed, terms.termYears * 12 + claimMonths)

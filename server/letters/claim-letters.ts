import type { Day } from '../shared/day.ts'
import type { LetterHead } from './letter-head.ts'
import type { CalculationStep, LetterLegal, SettledHome } from './letter-parts.ts'

/** A claim that was decided by its figures: paid, or found to come to nothing. */
export interface SettlementFacts extends LetterHead {
  readonly kind: 'settlement'
  readonly guaranteeNumber: string
  readonly claimNumber: number
  readonly place: string | null
  readonly lodgedDay: Day
  readonly outcome: 'settled' | 'nothing-to-pay'
  readonly payoutOre: number
  readonly reasons: string
  readonly dwellings: readonly SettledHome[]
  /** Every line of the calculation, in its order. */
  readonly trace: readonly CalculationStep[]
  /** Eleven digits; only the last four are printed. */
  readonly accountNumber: string | null
  /** The bank whose loan account that is. Left out where it is the claimant's own. */
  readonly payeeBankName?: string
  readonly legal: LetterLegal
}

export interface ClaimRefusalFacts extends LetterHead {
  readonly kind: 'claim-refusal'
  readonly guaranteeNumber: string
  readonly claimNumber: number
  readonly place: string | null
  readonly lodgedDay: Day
  readonly reasons: string
  readonly legal: LetterLegal
}

export interface RepaymentDemandFacts extends LetterHead {
  readonly kind: 'repayment-demand'
  readonly guaranteeNumber: string
  readonly claimNumber: number
  readonly place: string | null
  readonly dwelling: string
  /** What came in from others after the payout. */
  readonly recoveredOre: number
  readonly method: 'recompute' | 'proportional'
  readonly payoutOre: number
  readonly repaymentOre: number
  readonly reason: string
  readonly dueDay: Day
}

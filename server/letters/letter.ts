import type {
  CommitmentFacts,
  DecisionFacts,
  PreliminaryAnswerFacts,
  ReceiptFacts,
  RequestForMoreFacts,
} from './application-letters.ts'
import type { ClaimRefusalFacts, RepaymentDemandFacts, SettlementFacts } from './claim-letters.ts'
import type { GuaranteeLetterFacts, ReminderFacts, SaleResponseFacts, StateAidFacts } from './guarantee-letters.ts'

export const letterKinds = [
  'receipt',
  'request-for-more',
  'preliminary-answer',
  'decision',
  'commitment',
  'guarantee-letter',
  'sale-response',
  'settlement',
  'claim-refusal',
  'repayment-demand',
  'reminder',
  'state-aid-certificate',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** English is for the guarantee letter, which a bank from anywhere may hold. */
export const letterLanguages = ['nn', 'nb', 'en'] as const
export type LetterLanguage = (typeof letterLanguages)[number]

/**
 * What a letter is made of, frozen when it is ordered: plain JSON, amounts in whole øre, shares as decimal strings. Together with
 * the language and the template's texts it gives the same bytes for ever.
 */
export type LetterFacts =
  | ReceiptFacts
  | RequestForMoreFacts
  | PreliminaryAnswerFacts
  | DecisionFacts
  | CommitmentFacts
  | GuaranteeLetterFacts
  | SaleResponseFacts
  | SettlementFacts
  | ClaimRefusalFacts
  | RepaymentDemandFacts
  | ReminderFacts
  | StateAidFacts

export type FactsOf<Kind extends LetterKind> = Extract<LetterFacts, { readonly kind: Kind }>

import type { Day } from '../shared/day.ts'
import type { LetterHead } from './letter-head.ts'
import type {
  DwellingSum,
  Evidence,
  FormerAid,
  GuaranteeYear,
  LetterCondition,
  LetterLegal,
  LetterProperty,
  LetterTerms,
} from './letter-parts.ts'

/** What a bank lends on. */
export interface GuaranteeLetterFacts extends LetterHead {
  readonly kind: 'guarantee-letter'
  readonly version: number
  readonly replacesVersion: number | null
  readonly bankName: string | null
  readonly borrowerName: string
  readonly property: LetterProperty
  readonly dwellings: readonly DwellingSum[]
  readonly guaranteedOre: number
  readonly heldOre: number
  readonly termYears: number
  /** `null` until the homes are finished, when the term begins. */
  readonly termEnds: Day | null
  readonly startDeadline: Day
  readonly completionDeadline: Day
  readonly years: readonly GuaranteeYear[]
  /** Once the homes are finished, what stands follows the remaining loan down. Left out where it does not. */
  readonly followsRemainingLoan?: true
  readonly terms: LetterTerms
  readonly conditions: readonly LetterCondition[]
  /** From the end of the term, in which a loss on a home that was notified within it can be claimed. */
  readonly claimMonths: number
  readonly legal: LetterLegal
  readonly evidence: readonly Evidence[]
  readonly decidedDay: Day
  readonly issuedDay: Day
  /** Ten signs, without spaces. */
  readonly code: string
}

export interface SaleResponseFacts extends LetterHead {
  readonly kind: 'sale-response'
  readonly guaranteeNumber: string
  readonly place: string | null
  readonly dwelling: string
  readonly noticedDay: Day
  readonly bidOre: number
  readonly armsLength: boolean
  readonly answer: 'pre-approved' | 'not-pre-approved'
  readonly reason: string | null
}

export interface ReminderFacts extends LetterHead {
  readonly kind: 'reminder'
  /** The deadline's kind, as `server/deadlines/deadline.ts` has them. */
  readonly deadline: string
  readonly place: string | null
  readonly guaranteeNumber: string | null
  readonly dueDay: Day
}

/** De minimis aid: what an undertaking was given, under which regulation, and what it can still be given. */
export interface StateAidFacts extends LetterHead {
  readonly kind: 'state-aid-certificate'
  readonly undertaking: { readonly name: string; readonly orgNumber: string | null }
  readonly guaranteeNumber: string | null
  readonly guaranteedOre: number | null
  readonly grantedDay: Day
  /** The aid in the guarantee, in øre and in euro. */
  readonly aidOre: number
  readonly aidEur: string
  readonly rate: { readonly nokPerEur: string; readonly day: Day; readonly source: string }
  readonly regulation: string
  readonly ceilingEur: string
  /** Of the last three years in all, this one not counted; `null` where each is listed. */
  readonly declaredEur: string | null
  /** Of the last three years, this one not counted. */
  readonly awards: readonly FormerAid[]
  /** With this one. */
  readonly usedEur: string
  /** What is left below the ceiling; `null` where it is not known. */
  readonly leftEur: string | null
}

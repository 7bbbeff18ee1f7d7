import type { Day } from '../shared/day.ts'
import type { LetterHead } from './letter-head.ts'
import type {
  AskedThing,
  DwellingSum,
  LetterCondition,
  LetterDeadlines,
  LetterLegal,
  LetterReasons,
  LetterTerms,
} from './letter-parts.ts'

/** That an application, a claim or an appeal has come in, and when there will be an answer. */
export interface ReceiptFacts extends LetterHead {
  readonly kind: 'receipt'
  readonly about: 'application' | 'claim' | 'appeal'
  readonly place: string | null
  readonly municipalityName: string | null
  readonly receivedDay: Day
  /** What was sent; empty where it has no homes of its own. */
  readonly dwellings: readonly string[]
  readonly requestedOre: number | null
  readonly documents: readonly { readonly name: string; readonly kind: string }[]
  readonly answerBy: Day | null
}

/** What the applicant is asked for, or asked to comment on, and the last day. */
export interface RequestForMoreFacts extends LetterHead {
  readonly kind: 'request-for-more'
  readonly asks: 'more' | 'comment'
  readonly place: string | null
  /** The officer's own words before the list. */
  readonly introduction: string | null
  readonly items: readonly AskedThing[]
  readonly dueDay: Day
}

/** That the answer takes longer than was said. */
export interface PreliminaryAnswerFacts extends LetterHead {
  readonly kind: 'preliminary-answer'
  readonly place: string | null
  readonly receivedDay: Day | null
  /** Assessed, but the fund has no room now. */
  readonly waiting: boolean
  readonly expectedDay: Day | null
  readonly reason: string | null
}

export interface DecisionFacts extends LetterHead {
  readonly kind: 'decision'
  readonly outcome: 'granted' | 'granted-in-part' | 'refused' | 'dismissed'
  readonly place: string | null
  readonly submittedDay: Day | null
  /** `null` where nothing is granted. */
  readonly guaranteedOre: number | null
  readonly conditions: readonly LetterCondition[]
  readonly reasons: LetterReasons
  /** The meeting, where the board decided. */
  readonly board: { readonly caseNumber: string; readonly day: Day } | null
  readonly deadlines: LetterDeadlines | null
  /** The decision that was taken up again, whose place this one takes, and why. */
  readonly replaces?: { readonly day: Day; readonly cause: 'appeal' | 'appeal-body' | 'own-initiative' }
  /** The words were corrected; the decision is the same. */
  readonly corrected?: { readonly day: Day; readonly reason: string | null }
  readonly legal: LetterLegal
}

/** The promise, as it waits for an answer. */
export interface CommitmentFacts extends LetterHead {
  readonly kind: 'commitment'
  readonly guaranteeNumber: string
  readonly place: string | null
  readonly decidedDay: Day
  readonly guaranteedOre: number
  readonly dwellings: readonly DwellingSum[]
  readonly acceptanceDeadline: Day
  readonly startDeadline: Day
  readonly completionDeadline: Day
  readonly termYears: number
  readonly claimMonths: number
  readonly terms: LetterTerms
  readonly conditions: readonly LetterCondition[]
  readonly legal: LetterLegal
}

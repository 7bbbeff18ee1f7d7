import type { Day } from '../shared/day.ts'

/** A home with its part of the guaranteed sum. */
export interface DwellingSum {
  readonly name: string
  /** What it is, for a letter that is in several languages; the name is in the letter's own. */
  readonly home?: { readonly id: string; readonly kind: string | null }
  readonly guaranteedOre: number
}

export interface LetterCondition {
  readonly text: string
  readonly purpose: string
}

/** In the three parts that the law asks for. */
export interface LetterReasons {
  readonly facts: string
  readonly rules: string
  readonly considerations: string
}

/** The product's own words and what the letter rests on, all from the rule version. */
export interface LetterLegal {
  readonly legalForm: string
  /** What the letter calls itself. */
  readonly documentName: string
  /** What the promise is not. */
  readonly notice: string
  readonly decisionBasis: string
  readonly appealBasis: string
  readonly ruleNumber: number | null
}

/** Counted from the day of the decision. */
export interface LetterDeadlines {
  readonly acceptanceDays: number
  readonly startMonths: number
  readonly completionMonths: number
}

/** The terms that a reader needs to know what is covered; as `Terms` of `server/coverage` has them. */
export interface LetterTerms {
  readonly coverageRate: string
  readonly coverageTiers: readonly { readonly upToOre: number | null; readonly rate: string }[] | null
  readonly deductibleRate: string
  readonly deductibleMinimumOre: number
  readonly deductibleBase: 'cost' | 'loss'
  readonly deductibleTiming: 'before-coverage' | 'after-coverage'
  readonly capPerDwellingOre: number | null
  readonly capShareOfCost: string | null
  readonly capPerProjectOre: number | null
  readonly minimumPayoutOre: number
}

export interface LetterProperty {
  readonly place: string
  readonly municipalityName: string
  readonly municipalityNumber: string
  /** `gnr. 12, bnr. 34, fnr. 0, snr. 2`; `null` where it is not known. */
  readonly cadastre: string | null
}

/** One year of the term. The days are `null` until the term has begun. */
export interface GuaranteeYear {
  readonly year: number
  readonly from: Day | null
  readonly to: Day | null
  /** What is left of the guaranteed sum: `"0.8"`. */
  readonly share: string
  readonly standsOre: number
}

/** A document that the guarantee was given on, as it was then. */
export interface Evidence {
  readonly name: string
  readonly kind: string
  /** Hexadecimal. */
  readonly sha256: string
}

export interface AskedThing {
  readonly label: string
  readonly guidance: string | null
}

export interface SettledHome {
  readonly id: string
  readonly name: string
  readonly status: 'included' | 'unsold' | 'outside-term'
  readonly guaranteeYear: number | null
  readonly payoutOre: number
}

/** One line of a calculation, as `TraceStep` of `server/coverage` has it. */
export interface CalculationStep {
  readonly code: string
  readonly subject: string | null
  readonly operation: string
  readonly inputs: readonly { readonly name: string; readonly value: string; readonly subject?: string }[]
  readonly result: string
}

/** Aid that was granted before; `amountEur` is a decimal string. */
export interface FormerAid {
  readonly day: Day
  readonly granter: string
  readonly amountEur: string
}

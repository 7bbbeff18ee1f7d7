import type { Day } from './day.ts'

export type FieldError = { readonly path: string; readonly message: string }

/** Why a command was not carried out. A value, never a text: pages and problem+json word it (`views/refusal-text.ts`). */
export type Refusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'forbidden' }
  | { readonly code: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly code: 'stale'; readonly seenVersion: number; readonly currentVersion: number }
  | { readonly code: 'wrong-state'; readonly action: string; readonly state: string }
  | { readonly code: 'insufficient-capital'; readonly availableOre: number; readonly neededOre: number }
  | {
      readonly code: 'limit-exceeded'
      readonly limit: 'applicant' | 'municipality'
      readonly limitOre: number
      readonly heldOre: number
      readonly neededOre: number
    }
  | {
      readonly code: 'four-eyes'
      readonly rule: 'preparer-decides' | 'preparer-attests' | 'decider-attests' | 'own-case'
    }
  | { readonly code: 'authority'; readonly limitOre: number; readonly amountOre: number }
  | { readonly code: 'amount-changed'; readonly seenOre: number; readonly currentOre: number }
  | { readonly code: 'criteria-not-met'; readonly criteria: readonly string[] }
  | { readonly code: 'no-rules-in-force'; readonly onDay: Day }
  | {
      readonly code: 'day-out-of-range'
      readonly path: string
      readonly earliest: Day | null
      readonly latest: Day | null
    }
  | { readonly code: 'calculation'; readonly path: string; readonly message: string }
  | { readonly code: 'command-reused' }

/** Rolls the transaction back and carries the refusal to the edge; anything else that is thrown is a bug. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal)
}

import type { Day } from './day.ts'
import type { RefusedFile } from './file-fault.ts'

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
  /** Who acts must first say whether they are impartial in the case. */
  | { readonly code: 'impartiality-undeclared' }
  /** A tie to the case bars `who` from handling it; the kind of tie is told to nobody but themselves. */
  | {
      readonly code: 'disqualified'
      readonly who: 'self' | 'leader' | 'preparer' | 'officer' | 'deputy'
      readonly tie: string | null
    }
  /** Somebody has already been appointed in their place, or nobody is needed. */
  | { readonly code: 'no-deputy-needed' }
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
  /** `untold`: pieces of information from others; `waiting`: requests that can still be answered. */
  | { readonly code: 'not-heard'; readonly untold: number; readonly waiting: number }
  | {
      readonly code: 'files-refused'
      /** The names of those that came in all the same. */
      readonly received: readonly string[]
      readonly refused: readonly RefusedFile[]
    }
  /** A decision that is taken up again is never changed for the worse. */
  | {
      readonly code: 'worse-than-before'
      readonly beforeOre: number
      readonly neededOre: number
      /** One of its homes, counted from 1, where it is that which would get less. */
      readonly home?: number
    }
  /** The guaranteed sum and what an undertaking has been granted before are more than it may get. Euro are decimal strings. */
  | {
      readonly code: 'state-aid-exceeded'
      readonly aidOre: number
      readonly aidEur: string
      readonly declaredEur: string
      readonly usedEur: string
      readonly ceilingEur: string
      /** The largest sum that there is room for. */
      readonly roomOre: number
    }
  /** Somebody, or everybody together, has asked more often than is good. */
  | { readonly code: 'too-many-tries'; readonly seconds: number }
  /** Its file is not made yet; `failed`: a person has to see to it first. */
  | { readonly code: 'letter-under-way'; readonly failed: boolean }
  /** Whoever has no part in a case says why they open it. */
  | { readonly code: 'reason-needed' }

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

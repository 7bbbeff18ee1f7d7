import type { Refusal } from '../../server/shared/refusal.ts'

export interface RefusalText {
  readonly title: string
  /** What was the matter, with the figures, and what can be done now. */
  readonly detail: string
}

/** The refusals by their codes: `RefusalBy['authority']`. */
export type RefusalBy = { readonly [Code in Refusal['code']]: Extract<Refusal, { readonly code: Code }> }

/** Words for each code. */
export type RefusalWords = { readonly [Code in Refusal['code']]: (refusal: RefusalBy[Code]) => RefusalText }

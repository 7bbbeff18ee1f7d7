import type { DecisionOutcome } from '../applications/decision.ts'

/** What the board may resolve in a case. */
export const boardOutcomes = ['granted', 'granted-in-part', 'refused', 'dismissed', 'sent-back'] as const
export type BoardOutcome = (typeof boardOutcomes)[number]

/** Of what can be decided now: as it is recommended, less than that, or not at all; or it goes back to be prepared anew. */
export const boardChoices = (decidable: readonly DecisionOutcome[]): readonly BoardOutcome[] =>
  decidable.includes('granted') ? boardOutcomes : [...decidable, 'sent-back']

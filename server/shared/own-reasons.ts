import { type FieldError, refuse } from './refusal.ts'

interface Reasoned {
  readonly outcome: string
  readonly reasons: string
}

export interface OwnReasons {
  readonly decided: Reasoned
  readonly recommended: Reasoned
  /** What is said, and at which field. */
  readonly fault: FieldError
}

export const ownReasonsMessage = 'Du avgjer noko anna enn det som er tilrådd. Skriv kvifor, med dine eigne ord.'

/** Whoever decides otherwise than was recommended says why: the reasons of the recommendation speak for another outcome. @throws Refused `invalid` */
export function requireOwnReasons({ decided, recommended, fault }: OwnReasons): void {
  const isOtherwise = decided.outcome !== recommended.outcome
  if (isOtherwise && decided.reasons.trim() === recommended.reasons.trim()) refuse({ code: 'invalid', errors: [fault] })
}

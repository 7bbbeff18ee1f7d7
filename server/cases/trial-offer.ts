import { type Held, type OfferChoices, offerFor, type Stated } from '../applications/assess-application.ts'
import type { CalculatedOffer } from '../applications/decision.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { type FieldError, Refused } from '../shared/refusal.ts'

/** A sum that is calculated to be looked at, or why it cannot be. */
export type Trial =
  | { readonly offer: CalculatedOffer; readonly fault: null }
  | { readonly offer: null; readonly fault: FieldError }

export interface TrialBasis {
  readonly rules: RuleVersion
  readonly application: Stated
  readonly held: Held
}

export function trialOffer({ rules, application, held }: TrialBasis, choices: OfferChoices): Trial {
  try {
    return { offer: offerFor(rules, application, held, choices), fault: null }
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'calculation') throw error
    const { path, message } = error.refusal
    return { offer: null, fault: { path, message } }
  }
}

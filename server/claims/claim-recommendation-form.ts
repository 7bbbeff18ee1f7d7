import { amount, checkbox, choice, form, type InputOf, list, longText, optional, text } from '../http/inputs.ts'
import type { AssessedDwelling } from './claim.ts'
import { claimedDwelling, claimedDwellingFields } from './claimed-dwelling-form.ts'

export const claimOutcomes = ['settled', 'nothing-to-pay', 'refused'] as const

const assessedDwellingFields = {
  ...claimedDwellingFields,
  /** Means something only for a home that is sold. */
  preApproved: checkbox(),
  valueReductionOre: optional(amount()),
}

const dwellings = list(form(assessedDwellingFields), { min: 1 })

export const reasons = longText(10_000).messages({
  'any.required': 'Skriv ei grunngjeving.',
  'string.empty': 'Skriv ei grunngjeving.',
})

/** What the page proposed the last time it was shown; it follows the figures until somebody writes over it. */
const suggestedReasons = optional(longText(10_000))

/** The settlement that the case officer puts before the approver. */
export const claimRecommendationForm = form({
  dwellings,
  outcome: choice(claimOutcomes).messages({ 'any.required': 'Vel kva du tilrår.' }),
  reasons,
  suggestedReasons,
})

/** What it comes to can be asked before it is worded. `step` is the button, where a page asks. */
export const claimAssessmentForm = form({
  dwellings,
  outcome: optional(choice(claimOutcomes)),
  reasons: optional(longText(10_000)),
  suggestedReasons,
  step: optional(text(20)),
})

export const assessedDwelling = (input: InputOf<typeof assessedDwellingFields>): AssessedDwelling => ({
  ...claimedDwelling(input),
  valueReductionOre: input.valueReductionOre ?? 0,
  preApproved: input.sold && input.preApproved,
})

import { amount, asking, choice, form, type InputOf, longText, optional } from '../http/inputs.ts'
import { refuse } from '../shared/refusal.ts'
import type { DecisionInput } from './carry-out-decision.ts'
import { type DecisionOutcome, isGrant } from './decision.ts'
import type { Reasons } from './reasons.ts'
import { conditionFaults, conditionsField, conditionsIn, reasonsField, someReasonsField } from './reasons-form.ts'
import { outcomes } from './recommendation-form.ts'

/** `seenOre` is the guaranteed sum that stood on the page; a machine that turns down leaves it out. */
const decided = { seenOre: optional(amount()), conditions: conditionsField() }

export const decisionForm = form({
  ...decided,
  outcome: asking(choice(outcomes), 'Vel kva vedtaket går ut på.'),
  reasons: reasonsField(),
})

/** The same form on its way, for who wants to see the letter first. */
const trialFields = {
  ...decided,
  show: optional(choice(['letter', 'condition'])),
  outcome: optional(choice(outcomes)),
  reasons: someReasonsField(),
}
export const decisionTrialForm = form(trialFields)
export type DecisionTrial = InputOf<typeof trialFields>

export interface DecisionFields extends Pick<DecisionTrial, keyof typeof decided> {
  readonly outcome: DecisionOutcome
  readonly reasons: Reasons
}

/** Conditions belong to a grant; with any other outcome they fall away. @throws Refused `invalid` */
export function decisionInput({ outcome, reasons, seenOre, conditions }: DecisionFields): DecisionInput {
  const errors = isGrant(outcome) ? conditionFaults(conditions) : []
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  return { outcome, reasons, seenOre: seenOre ?? 0, conditions: isGrant(outcome) ? conditionsIn(conditions) : [] }
}

/** Why something goes back to somebody. */
export const returnForm = form({ reason: asking(longText(4000), 'Skriv kvifor saka går attende.') })

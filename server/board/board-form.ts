import { type DecisionOutcome, isGrant } from '../applications/decision.ts'
import { type Reasons, reasonParts } from '../applications/reasons.ts'
import { conditionFaults, conditionsField, conditionsIn, someReasonsField } from '../applications/reasons-form.ts'
import {
  amount,
  choice,
  dayInput,
  form,
  type InputOf,
  identifier,
  list,
  longText,
  optional,
  text,
} from '../http/inputs.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { boardOutcomes } from './board-outcomes.ts'
import type { ResolutionInput } from './record-board-resolution.ts'

/** The cases for one meeting. */
export const boardListForm = form({ cases: list(identifier(), { max: 500 }) })

const fields = {
  outcome: choice(boardOutcomes),
  boardCase: text(60).min(1),
  boardDay: dayInput(),
  /** Empty where nobody was. */
  disqualified: optional(longText(2000)),
  /** The sum, where the board granted a part. */
  grantedOre: optional(amount({ zero: false })),
  seenOre: optional(amount()),
  conditions: conditionsField(),
  reasons: someReasonsField(),
  returnReason: optional(longText(4000)),
}
export const resolutionForm = form(fields)
export type ResolutionFields = InputOf<typeof fields>

/** @throws Refused `invalid` where what was filled in does not go with the outcome: all faults at once. */
export function resolutionInput(given: ResolutionFields): ResolutionInput {
  const { outcome, boardCase, boardDay, disqualified } = given
  const board = { caseNumber: boardCase, day: boardDay, disqualified: disqualified ?? '' }
  if (outcome === 'sent-back') return { kind: 'sent-back', board, reason: returnReasonIn(given) }
  const reasons = reasonsIn(given)
  refuseFaults([
    ...reasonFaults(given),
    ...sumFaults(given),
    ...(isGrant(outcome) ? conditionFaults(given.conditions) : []),
  ])
  const conditions = isGrant(outcome) ? conditionsIn(given.conditions) : []
  const decision = { outcome, reasons, conditions, seenOre: given.grantedOre ?? given.seenOre ?? 0 }
  return { kind: 'decided', board, decision, ...ceilingOf(outcome, given) }
}

/** A part is of what the board says; anything else has no sum of its own. */
function sumFaults({ outcome, grantedOre }: ResolutionFields): FieldError[] {
  const isPart = outcome === 'granted-in-part'
  if (isPart === (grantedOre !== null)) return []
  const message = isPart
    ? 'Skriv garantisummen som styret innvilga.'
    : 'Ein eigen sum høyrer til delvis innvilging. Vel det, eller tøm feltet.'
  return [{ path: 'grantedOre', message }]
}

const ceilingOf = (outcome: DecisionOutcome, { grantedOre }: ResolutionFields) =>
  outcome === 'granted-in-part' && grantedOre !== null ? { ceilingOre: grantedOre } : {}

function returnReasonIn({ returnReason }: ResolutionFields): string {
  if (returnReason !== null) return returnReason
  return refuse({
    code: 'invalid',
    errors: [{ path: 'returnReason', message: 'Skriv kva styret vil ha gjort om att.' }],
  })
}

const reasonsIn = ({ reasons }: ResolutionFields): Reasons => ({
  facts: reasons?.facts ?? '',
  rules: reasons?.rules ?? '',
  considerations: reasons?.considerations ?? '',
})

const reasonFaults = ({ reasons }: ResolutionFields): FieldError[] =>
  reasonParts
    .filter(part => !reasons?.[part])
    .map(part => ({ path: `reasons.${part}`, message: 'Fyll ut dette feltet.' }))

function refuseFaults(errors: readonly FieldError[]): void {
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

import {
  amount,
  asking,
  choice,
  decimalText,
  form,
  type InputOf,
  identifier,
  list,
  longText,
  optional,
  text,
} from '../http/inputs.ts'
import { criterionCodes } from '../rules/criteria.ts'
import type { OfficerAnswer, OfficerAnswers } from '../rules/settled-findings.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { approvedDwellings, sourceFaults } from './approved-dwelling-form.ts'
import type { OfferChoices } from './assess-application.ts'
import { type DecisionOutcome, isGrant } from './decision.ts'
import { sourceKinds } from './figure-source.ts'
import type { Reasons } from './reasons.ts'
import { conditionFaults, conditionsField, conditionsIn, reasonsField, someReasonsField } from './reasons-form.ts'
import type { RecommendationInput } from './recommend-application.ts'
import { stateAidFaults, stateAidField, statedAid } from './state-aid-form.ts'

export const outcomes = ['granted', 'granted-in-part', 'refused', 'dismissed'] as const satisfies DecisionOutcome[]

const source = () => optional(choice(sourceKinds))
const words = () => optional(text(200))

const homeFields = {
  id: identifier(),
  approvedCostOre: asking(amount({ zero: false }), 'Skriv den godkjende kostnaden.'),
  expectedValueOre: asking(amount(), 'Skriv den forventa verdien.'),
  approvedAreaM2: optional(decimalText()),
  grantsOre: optional(amount()),
  costSource: source(),
  costWords: words(),
  valueSource: source(),
  valueWords: words(),
  areaSource: source(),
  areaWords: words(),
}
export type ApprovedHomeFields = InputOf<typeof homeFields>

const answer = () => optional(form({ answer: optional(choice(['met', 'not-met'])), reason: optional(longText(4000)) }))

const figures = {
  dwellings: list(form(homeFields), { min: 1 }),
  ceilingOre: optional(amount({ zero: false })),
  deMinimisRemainingOre: optional(amount()),
  stateAid: stateAidField(),
  answers: optional(form(Object.fromEntries(criterionCodes.map(code => [code, answer()])))),
  conditions: conditionsField(),
}

export const recommendationForm = form({
  ...figures,
  outcome: asking(choice(outcomes), 'Vel kva du tilrår.'),
  reasons: reasonsField(),
})

/**
 * Buttons that want the page back: with the sum, with new proposed reasons, with these in place of what was written, with
 * room for one more condition, with the letter.
 */
export const wishes = ['sum', 'reasons', 'replace-reasons', 'condition', 'letter'] as const
export type Wish = (typeof wishes)[number]

/** The same form on its way: the sum can be calculated before the rest is written. */
const trialFields = {
  ...figures,
  show: optional(choice(wishes)),
  outcome: optional(choice(outcomes)),
  reasons: someReasonsField(),
}
export const trialForm = form(trialFields)
export type TrialInput = InputOf<typeof trialFields>

export type RecommendationFields = Omit<TrialInput, 'outcome' | 'reasons' | 'show'> & {
  readonly outcome: DecisionOutcome
  readonly reasons: Reasons
}

/** @throws Refused `invalid` where what was filled in does not go together: all faults at once. */
export function recommendationInput(fields: RecommendationFields): RecommendationInput {
  const { outcome, reasons, ceilingOre, conditions } = fields
  const errors = [
    ...sourceFaults(fields.dwellings),
    ...ceilingFaults(outcome, ceilingOre),
    ...stateAidFaults(fields.stateAid),
    ...answerFaults(fields),
    ...(isGrant(outcome) ? conditionFaults(conditions) : []),
  ]
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  const kept = isGrant(outcome) ? conditionsIn(conditions) : []
  const [stateAid, answers] = [statedAid(fields.stateAid), officerAnswers(fields.answers)]
  return { outcome, reasons, conditions: kept, ...offerChoices(fields), stateAid, answers }
}

export const offerChoices = (fields: Pick<TrialInput, 'dwellings' | keyof Ceilings>): OfferChoices => ({
  dwellings: approvedDwellings(fields.dwellings),
  ceilingOre: fields.ceilingOre,
  deMinimisRemainingOre: fields.deMinimisRemainingOre,
})

type Ceilings = Omit<OfferChoices, 'dwellings'>

export function officerAnswers(answers: TrialInput['answers']): OfficerAnswers {
  const given = Object.entries(answers ?? {}).flatMap(([code, one]): [string, OfficerAnswer][] =>
    one?.answer ? [[code, { answer: one.answer, reason: one.reason ?? '' }]] : [],
  )
  return Object.fromEntries(given)
}

function ceilingFaults(outcome: DecisionOutcome, ceilingOre: number | null): FieldError[] {
  const path = 'ceilingOre'
  if (outcome === 'granted-in-part' && ceilingOre === null)
    return [{ path, message: 'Skriv kor mykje du tilrår på det meste.' }]
  if (outcome === 'granted' && ceilingOre !== null)
    return [{ path, message: 'Eit tak høyrer til delvis innvilging. Vel det, eller tøm feltet.' }]
  return []
}

const answerFaults = ({ answers }: RecommendationFields): FieldError[] =>
  Object.entries(answers ?? {}).flatMap(([code, one]): FieldError[] =>
    one?.reason && !one.answer ? [{ path: `answers.${code}.answer`, message: 'Vel om kravet er oppfylt.' }] : [],
  )

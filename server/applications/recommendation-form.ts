import {
  amount,
  checkbox,
  choice,
  decimalText,
  form,
  type InputOf,
  identifier,
  list,
  longText,
  optional,
} from '../http/inputs.ts'
import { criterionCodes } from '../rules/criteria.ts'
import type { OfficerAnswer, OfficerAnswers } from '../rules/settled-findings.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import type { ApprovedDwelling, DecisionOutcome } from './application.ts'
import type { OfferChoices } from './assess-application.ts'
import type { RecommendationInput } from './recommend-application.ts'

export const outcomes = ['granted', 'granted-in-part', 'refused', 'dismissed'] as const satisfies DecisionOutcome[]

const home = () =>
  form({
    id: identifier(),
    approvedCostOre: amount({ zero: false }),
    expectedValueOre: amount(),
    approvedAreaM2: optional(decimalText()),
    grantsOre: optional(amount()),
  })

const answer = () => optional(form({ answer: optional(choice(['met', 'not-met'])), reason: optional(longText(4000)) }))

const figures = {
  dwellings: list(home(), { min: 1 }),
  ceilingOre: optional(amount({ zero: false })),
  deMinimisRemainingOre: optional(amount()),
  answers: optional(form(Object.fromEntries(criterionCodes.map(code => [code, answer()])))),
}

export const recommendationForm = form({ ...figures, outcome: choice(outcomes), reasons: longText(10_000) })

/** The same form on its way: the sum can be calculated before the rest is written. */
const trialFields = {
  ...figures,
  /** Sent by the button on the page, which wants the page back. */
  show: checkbox(),
  outcome: optional(choice(outcomes)),
  reasons: optional(longText(10_000)),
}
export const trialForm = form(trialFields)
export type TrialInput = InputOf<typeof trialFields>

export type RecommendationFields = Omit<TrialInput, 'outcome' | 'reasons' | 'show'> & {
  readonly outcome: DecisionOutcome
  readonly reasons: string
}

/** @throws Refused `invalid` where the ceiling and the outcome, or an answer and its reason, do not go together. */
export function recommendationInput(fields: RecommendationFields): RecommendationInput {
  const { outcome, reasons, ceilingOre } = fields
  const errors = [...ceilingFaults(outcome, ceilingOre), ...answerFaults(fields)]
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  return { outcome, reasons, ...offerChoices(fields), answers: officerAnswers(fields) }
}

export const offerChoices = ({
  dwellings,
  ceilingOre,
  deMinimisRemainingOre,
}: TrialInput | RecommendationFields): OfferChoices => ({
  dwellings: dwellings.map(
    ({ grantsOre, ...dwelling }): ApprovedDwelling => ({ ...dwelling, grantsOre: grantsOre ?? 0 }),
  ),
  ceilingOre,
  deMinimisRemainingOre,
})

function officerAnswers({ answers }: RecommendationFields): OfficerAnswers {
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

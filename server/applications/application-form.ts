import {
  amount,
  choice,
  dayInput,
  decimalText,
  form,
  type InputOf,
  identifier,
  list,
  optional,
  text,
  yesNo,
} from '../http/inputs.ts'
import { dwellingKinds } from '../rules/criteria.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import type { ApplicationFacts, DraftFacts } from './application-facts.ts'
import { completeForms } from './complete-application-form.ts'
import { contradictions } from './contradictory-answers-form.ts'
import { type Surroundings, strayAnswers } from './stray-answers-form.ts'

export const mostDwellings = 50

/** What is asked about each home. */
export const draftHomeFields = {
  kind: optional(choice(dwellingKinds)),
  areaM2: optional(decimalText({ max: 100_000 })),
  estimatedCostOre: optional(amount()),
  expectedValueOre: optional(amount()),
  grantsOre: optional(amount()),
}

/** What the applicant writes, in the order of the form. Anything may be missing; what is there must be right in kind. */
export const draftFields = {
  birthDay: optional(dayInput()),
  orgNumber: optional(text(30)),
  orgName: optional(text(200)),
  publicDeveloper: optional(yesNo()),
  purpose: optional(choice(['new-building', 'conversion', 'existing'])),
  municipalityNumber: optional(text(4)),
  place: optional(text(200)),
  started: optional(yesNo()),
  dwellings: list(form(draftHomeFields), { max: mostDwellings }),
  requestedOre: optional(amount()),
  financing: optional(choice(['stated', 'none'])),
  bankId: optional(identifier()),
}

export const draftForm = form(draftFields)
export type DraftInput = InputOf<typeof draftFields>

/** The homes are numbered by their place in the list: `1`, `2`, … */
export function draftFacts(track: DraftFacts['track'], input: DraftInput): DraftFacts {
  return { ...input, track, dwellings: numbered(input.dwellings) }
}

export const numbered = <Dwelling>(dwellings: readonly Dwelling[]) =>
  dwellings.map((dwelling, index) => ({ ...dwelling, id: String(index + 1) }))

/**
 * What can be sent in. What does not concern the track becomes `null`, and a grant that is not mentioned is none.
 * @param surroundings without them the day of birth, the municipality and the bank are taken as they stand.
 * @throws Refused `invalid` with every fault at once, by the names of the form's fields.
 */
export function completeFacts(draft: DraftFacts, surroundings?: Surroundings): ApplicationFacts {
  const errors = whatIsMissing(draft, surroundings)
  const { value } = completeForms[draft.track].validate(draft)
  if (errors.length > 0 || !value) return refuse({ code: 'invalid', errors })
  return { ...ofNoConcern, ...value, track: draft.track }
}

/** Everything that must be answered or put right before the draft can be sent in, in the order of the form. */
export function whatIsMissing(draft: DraftFacts, surroundings?: Surroundings): FieldError[] {
  const { error } = completeForms[draft.track].validate(draft)
  const missing = error?.details.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []
  const stray = surroundings ? strayAnswers(draft, surroundings) : []
  return [...missing, ...contradictions(draft), ...stray].sort(inFormOrder)
}

const ofNoConcern = { birthDay: null, orgNumber: null, orgName: null, publicDeveloper: null }

const inFormOrder = (a: FieldError, b: FieldError): number => place(a) - place(b)

/** NOTE: sorting is stable, so the homes stay in their order. */
const place = ({ path }: FieldError): number => Object.keys(draftFields).indexOf(path.split('.')[0] ?? '')

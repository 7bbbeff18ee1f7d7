import Joi from 'joi'
import { parseTerms } from '../coverage/terms-form.ts'
import { parseDay } from '../shared/day.ts'
import { mostOre } from '../shared/money.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { criterionCodes, dwellingKinds, type Round, type TargetGroup, tracks } from './criteria.ts'
import type { RuleContent } from './rule-version.ts'

/**
 * Reads a version's whole content in the form in which it is stored: øre, shares as decimal strings, days. Texts may be
 * blank as long as it is a draft; `adoptionFaults` asks for them.
 * @throws Refused `invalid` with every fault, by dotted path.
 */
export function parseRuleContent(value: unknown): RuleContent {
  const { value: content, error } = schema.validate(value)
  const errors = [...termsFaults(value), ...(error?.details ?? []).map(faultOf)]
  return errors.length === 0 && content ? content : refuse({ code: 'invalid', errors })
}

const faultOf = ({ path, message }: Joi.ValidationErrorItem): FieldError => ({ path: path.join('.'), message })

/** The terms have their own reader, which stops at the first fault. */
function termsFaults(value: unknown): FieldError[] {
  const given: unknown = typeof value === 'object' && value !== null && 'terms' in value ? value.terms : undefined
  const terms = parseTerms(given, ['terms'])
  if (!('error' in terms)) return []
  const { path, message } = terms.error
  return [{ path, message: path === 'terms.stepDown' ? 'Skriv éin prosent for kvart år i garantitida.' : message }]
}

const text = Joi.string().allow('').max(1000)
const ore = Joi.number().integer().min(0).max(mostOre)
const whole = (least: number, most: number) => Joi.number().integer().min(least).max(most)

/** What versions that were adopted before it came lack, and then follow. */
const added = (field: Joi.NumberSchema, before: number) => field.optional().default(before)
const oneOf = (values: readonly string[]) => Joi.string().valid(...values)

const day = Joi.string()
  .custom((value: string, { error }) => (parseDay(value) ? value : error('day.form')))
  .messages({ 'day.form': 'Skriv ein dag som finst i kalenderen.' })

const areaM2 = Joi.string()
  .pattern(/^(?!0(?:\.0+)?$)(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?$/)
  .messages({ 'string.pattern.base': 'Skriv eit areal over 0, med høgst to desimalar.' })

const gearing = Joi.string()
  .pattern(/^[1-9]\d{0,2}(?:\.\d{1,6})?$/)
  .messages({ 'string.pattern.base': 'Giringa må vere minst 1. Då kan fondet love like mykje som det har.' })

const age = whole(0, 120).allow(null)

const targetGroup = Joi.object<TargetGroup>({
  code: Joi.string().pattern(/^[a-z0-9-]{1,40}$/),
  label: Joi.string().max(100),
  minAge: age,
  maxAge: age,
})
  .custom((group: TargetGroup, { error }) => (agesInOrder(group) ? group : error('ages.order')))
  .messages({ 'ages.order': 'Den lågaste alderen kan ikkje vere over den høgste.' })

const agesInOrder = ({ minAge, maxAge }: TargetGroup) => minAge === null || maxAge === null || minAge <= maxAge

const round = Joi.object<Round>({ from: day, to: day })
  .custom((given: Round, { error }) => (given.from <= given.to ? given : error('round.order')))
  .messages({ 'round.order': 'Runden kan ikkje slutte før han tek til.' })

/** Days stand in it only where applications are taken in by rounds. */
const intake = Joi.object({
  kind: Joi.valid('rolling', 'rounds'),
  rounds: Joi.array().items(round).min(1).max(20).when('kind', { is: 'rounds', otherwise: Joi.forbidden() }),
})

const recordOf = (names: readonly string[], field: Joi.Schema) =>
  Joi.object(Object.fromEntries(names.map(name => [name, field])))

const schema = Joi.object<RuleContent>({
  product: {
    legalForm: text,
    documentName: text,
    notice: text,
    followsRemainingLoan: Joi.boolean().optional().default(false),
  },
  terms: Joi.any(),
  gearing,
  criteria: {
    tracks: Joi.array().items(oneOf(tracks)).unique().min(1),
    targetGroups: Joi.array().items(targetGroup).unique('code').max(20),
    municipalities: Joi.array()
      .items(Joi.string().pattern(/^\d{4}$/))
      .unique()
      .min(1)
      .max(400),
    dwellingKinds: Joi.array().items(oneOf(dwellingKinds)).unique().min(1),
    maxAreaM2: recordOf(dwellingKinds, areaM2.allow(null)),
    newHousingOnly: Joi.boolean(),
    publicDevelopersExcluded: Joi.boolean(),
    mustNotHaveStarted: Joi.boolean(),
    financingMustBeConfirmed: Joi.boolean(),
    maxUnits: whole(1, 200).allow(null),
    applicantLimitOre: ore.allow(null),
    municipalityLimitOre: ore.allow(null),
    intake,
  },
  deadlines: {
    acceptanceDays: whole(1, 365),
    startMonths: whole(1, 120),
    completionMonths: whole(1, 120),
    claimMonths: whole(1, 120),
    answerMonths: added(whole(1, 12), 1),
    expectedWeeks: added(whole(1, 104), 8),
    saleResponseDays: added(whole(1, 60), 10),
    repaymentDays: added(whole(1, 365), 21),
  },
  legalReferences: recordOf([...criterionCodes, 'decision', 'appeal'], text),
})
  .required()
  .prefs({ abortEarly: false, convert: false, presence: 'required', errors: { label: false } })
  .messages({
    '*': 'Denne verdien har ikkje rett form.',
    'any.required': 'Dette feltet manglar.',
    'any.only': 'Denne verdien er ukjend.',
    'any.unknown': 'Dette feltet er ukjent.',
    'array.min': 'Vel minst {#limit}.',
    'array.max': 'Det kan vere høgst {#limit}.',
    'array.unique': 'Denne står to gonger.',
    'number.min': 'Talet må vere minst {#limit}.',
    'number.max': 'Talet kan vere høgst {#limit}.',
    'object.unknown': 'Dette feltet er ukjent.',
    'string.empty': 'Fyll ut dette feltet.',
    'string.max': 'Skriv høgst {#limit} teikn.',
  })

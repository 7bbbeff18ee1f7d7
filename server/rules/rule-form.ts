import Joi from 'joi'
import { costCategories } from '../coverage/terms.ts'
import {
  amount,
  choice,
  dayInput,
  decimalText,
  form,
  type InputOf,
  list,
  longText,
  optional,
  percent,
  text,
  wholeNumber,
  yesNo,
} from '../http/inputs.ts'
import { type CriterionCode, dwellingKinds, type TargetGroup, tracks } from './criteria.ts'
import type { RuleContent } from './rule-version.ts'

/** A row of a form that was left empty, and is then not there. */
const emptyRow = Joi.object().pattern(Joi.string(), Joi.string().trim().allow(null).valid(''))

/** Rows of fields, with empty ones among them. */
const rows = <Value>(item: Joi.ObjectSchema<Value>) => list<Value | undefined>(item.empty(emptyRow)).sparse()

/** A text that may stay empty as long as the version is a draft. */
const blankable = (max: number): Joi.AnySchema<string> => text(max).allow('').optional().default('')

const termsFields = {
  coverageRate: percent(),
  coverageTiers: rows(form({ upToOre: optional(amount()), rate: percent() })),
  deductibleRate: percent(),
  deductibleMinimumOre: amount(),
  deductibleBase: choice(['cost', 'loss']),
  deductibleTiming: choice(['before-coverage', 'after-coverage']),
  capPerDwellingOre: optional(amount()),
  capShareOfCost: optional(percent()),
  capPerProjectOre: optional(amount()),
  costOverrunTolerance: percent(),
  maxCostPerDwellingOre: optional(amount()),
  maxCostPerSquareMetreOre: optional(amount()),
  eligibleCosts: list(choice(costCategories)),
  ownLabourCapShare: percent(),
  grantsReduceCost: yesNo(),
  sellingCostsCapShare: percent(),
  appraisalFloor: optional(percent()),
  unsoldDwellings: choice(['exclude', 'at-appraisal']),
  termYears: wholeNumber(1, 40),
  stepDown: list(optional(percent())),
  netProject: yesNo(),
  minimumPayoutOre: amount(),
  roundDownToOre: amount({ zero: false }),
  offerValueMargin: percent(),
  offerRoundUpToOre: amount({ zero: false }),
}

const age = () => optional(wholeNumber(0, 120))
const area = () => optional(decimalText({ decimals: 2, max: 10_000 }))

const criteriaFields = {
  tracks: list(choice(tracks), { min: 1 }),
  targetGroups: rows(form({ code: optional(text(40)), label: text(100), minAge: age(), maxAge: age() })),
  municipalities: list(Joi.string<string>().pattern(/^\d{4}$/), { min: 1 }),
  dwellingKinds: list(choice(dwellingKinds), { min: 1 }),
  maxAreaM2: form({ detached: area(), 'semi-detached': area(), 'row-house': area(), apartment: area() }),
  newHousingOnly: yesNo(),
  publicDevelopersExcluded: yesNo(),
  mustNotHaveStarted: yesNo(),
  financingMustBeConfirmed: yesNo(),
  maxUnits: optional(wholeNumber(1, 200)),
  applicantLimitOre: optional(amount()),
  municipalityLimitOre: optional(amount()),
  intake: form({
    kind: choice(['rolling', 'rounds']),
    rounds: rows(form({ from: dayInput(), to: dayInput() })),
  }),
}

const legalReference = () => blankable(300)

const legalReferences: Record<CriterionCode | 'decision' | 'appeal', Joi.AnySchema<string>> = {
  'applicant-kind': legalReference(),
  'target-group': legalReference(),
  municipality: legalReference(),
  'dwelling-kind': legalReference(),
  'dwelling-size': legalReference(),
  'new-housing': legalReference(),
  'no-public-developer': legalReference(),
  'not-started': legalReference(),
  'financing-confirmed': legalReference(),
  'largest-number-of-units': legalReference(),
  'applicant-limit': legalReference(),
  'municipality-limit': legalReference(),
  intake: legalReference(),
  decision: legalReference(),
  appeal: legalReference(),
}

const contentFields = {
  product: form({
    legalForm: blankable(300),
    documentName: blankable(60),
    notice: longText(1000).allow('').optional().default(''),
  }),
  terms: form(termsFields),
  gearing: decimalText({ decimals: 6, max: 100 }),
  criteria: form(criteriaFields),
  deadlines: form({
    acceptanceDays: wholeNumber(1, 365),
    startMonths: wholeNumber(1, 120),
    completionMonths: wholeNumber(1, 120),
    claimMonths: wholeNumber(1, 120),
    answerMonths: wholeNumber(1, 12),
    expectedWeeks: wholeNumber(1, 104),
    saleResponseDays: wholeNumber(1, 60),
    repaymentDays: wholeNumber(1, 365),
  }),
  legalReferences: form(legalReferences),
}

type RuleInput = InputOf<typeof contentFields>

/** The whole content of a draft as it is typed: amounts in kroner, shares in percent. JSON has the same fields, amounts in øre. */
export const ruleForm: Joi.ObjectSchema<RuleInput> = form(contentFields)

/** What was typed, as it is stored: without the rows that were left empty. Rules across fields are `parseRuleContent`'s. */
export function contentOf({ terms, criteria, ...rest }: RuleInput): RuleContent {
  const tiers = filled(terms.coverageTiers)
  const { intake } = criteria
  return {
    ...rest,
    terms: {
      ...terms,
      coverageTiers: tiers.length === 0 ? null : tiers,
      stepDown: terms.stepDown.filter(share => share !== null),
    },
    criteria: {
      ...criteria,
      targetGroups: filled(criteria.targetGroups).map(group => ({ ...group, code: group.code ?? codeOf(group.label) })),
      intake: intake.kind === 'rolling' ? { kind: 'rolling' } : { kind: 'rounds', rounds: filled(intake.rounds) },
    },
  }
}

const filled = <Row>(typed: readonly (Row | undefined)[]): Row[] => typed.filter(row => row !== undefined)

/** A group's code, where none was given: `Unge på veg` → `unge-pa-veg`. */
function codeOf(label: TargetGroup['label']): string {
  const plain = label.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD')
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

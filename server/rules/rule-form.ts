import Joi from 'joi'
import { costCategories } from '../coverage/terms.ts'
import {
  amount,
  asking,
  checkbox,
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
  coverageRate: asking(percent(), 'Skriv dekningsgraden.'),
  coverageTiers: rows(form({ upToOre: optional(amount()), rate: percent() })),
  deductibleRate: asking(percent(), 'Skriv eigendelen.'),
  deductibleMinimumOre: asking(amount(), 'Skriv den minste eigendelen.'),
  deductibleBase: asking(choice(['cost', 'loss']), 'Vel kva eigendelen blir rekna av.'),
  deductibleTiming: asking(choice(['before-coverage', 'after-coverage']), 'Vel kva eigendelen blir trekt frå.'),
  capPerDwellingOre: optional(amount()),
  capShareOfCost: optional(percent()),
  capPerProjectOre: optional(amount()),
  costOverrunTolerance: asking(percent(), 'Skriv kor mykje høgare enn godkjent kostnaden kan bli.'),
  maxCostPerDwellingOre: optional(amount()),
  maxCostPerSquareMetreOre: optional(amount()),
  eligibleCosts: list(choice(costCategories)),
  ownLabourCapShare: asking(percent(), 'Skriv den høgste delen eigeninnsats.'),
  grantsReduceCost: asking(yesNo(), 'Svar på om tilskot skal trekkjast frå.'),
  sellingCostsCapShare: asking(percent(), 'Skriv den høgste delen salskostnader.'),
  appraisalFloor: optional(percent()),
  unsoldDwellings: asking(choice(['exclude', 'at-appraisal']), 'Vel korleis bustader som ikkje er selde, tel.'),
  termYears: asking(wholeNumber(1, 40), 'Skriv kor mange år garantitida er.'),
  stepDown: list(optional(percent())),
  netProject: asking(yesNo(), 'Svar på om gevinst og tap skal reknast saman.'),
  minimumPayoutOre: asking(amount(), 'Skriv den minste utbetalinga.'),
  roundDownToOre: asking(amount({ zero: false }), 'Skriv kva utbetalingar blir runda ned til.'),
  offerValueMargin: asking(percent(), 'Skriv tryggleiksmarginen.'),
  offerRoundUpToOre: asking(amount({ zero: false }), 'Skriv kva garantisummen blir runda opp til.'),
}

const age = () => optional(wholeNumber(0, 120))
const area = () => optional(decimalText({ decimals: 2, max: 10_000 }))

const criteriaFields = {
  tracks: asking(list(choice(tracks), { min: 1 }), 'Vel kven som kan søkje.'),
  targetGroups: rows(form({ code: optional(text(40)), label: text(100), minAge: age(), maxAge: age() })),
  municipalities: asking(list(Joi.string<string>().pattern(/^\d{4}$/), { min: 1 }), 'Vel minst éin kommune.'),
  dwellingKinds: asking(list(choice(dwellingKinds), { min: 1 }), 'Vel minst éin bustadtype.'),
  maxAreaM2: form({ detached: area(), 'semi-detached': area(), 'row-house': area(), apartment: area() }),
  newHousingOnly: asking(yesNo(), 'Svar på om bustaden må byggjast ny.'),
  publicDevelopersExcluded: asking(yesNo(), 'Svar på om offentlege utbyggjarar skal haldast utanfor.'),
  mustNotHaveStarted: asking(yesNo(), 'Svar på om søknaden må vere send før bygginga er i gang.'),
  financingMustBeConfirmed: asking(yesNo(), 'Svar på om banken må stadfeste finansieringa.'),
  maxUnits: optional(wholeNumber(1, 200)),
  applicantLimitOre: optional(amount()),
  municipalityLimitOre: optional(amount()),
  intake: form({
    kind: asking(choice(['rolling', 'rounds']), 'Vel når ein kan søkje.'),
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
    followsRemainingLoan: checkbox(),
  }),
  terms: form(termsFields),
  gearing: asking(decimalText({ decimals: 6, max: 100 }), 'Skriv giringa.'),
  criteria: form(criteriaFields),
  deadlines: form({
    acceptanceDays: asking(wholeNumber(1, 365), 'Skriv fristen for å ta imot tilsegna.'),
    startMonths: asking(wholeNumber(1, 120), 'Skriv fristen for å setje i gang.'),
    completionMonths: asking(wholeNumber(1, 120), 'Skriv fristen for å vere ferdig.'),
    claimMonths: asking(wholeNumber(1, 120), 'Skriv fristen for å melde inn tapskrav.'),
    answerMonths: asking(wholeNumber(1, 12), 'Skriv når fondet svarar, eller seier når svaret kjem.'),
    expectedWeeks: asking(wholeNumber(1, 104), 'Skriv kva eit førebels svar lovar.'),
    saleResponseDays: asking(wholeNumber(1, 60), 'Skriv når fondet svarar på eit bod.'),
    repaymentDays: asking(wholeNumber(1, 365), 'Skriv når det fondet krev, skal betalast tilbake.'),
  }),
  legalReferences: form(legalReferences),
}

/** What the board adopted, and from when. */
export const adoptionForm = form({
  boardCase: asking(text(60), 'Skriv nummeret på styresaka.'),
  adoptedDay: asking(dayInput(), 'Skriv dagen styret vedtok reglane.'),
  inForceFrom: asking(dayInput(), 'Skriv kva dag reglane gjeld frå.'),
})

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

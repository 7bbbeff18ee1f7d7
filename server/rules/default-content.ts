import type { Terms } from '../coverage/terms.ts'
import { kroner } from '../shared/money.ts'
import type { Criteria } from './criteria.ts'
import type { LegalReferences, Product, RuleContent } from './rule-version.ts'

/**
 * Content to start a fund's first draft from, and that of the demonstration. The action plan decides no numbers: each of
 * them is a proposal that the board changes or adopts.
 */
export const defaultContent = (municipalities: readonly string[]): RuleContent => ({
  product,
  terms: defaultTerms,
  gearing: '1',
  criteria: { ...criteria, municipalities },
  deadlines: {
    acceptanceDays: 30,
    startMonths: 12,
    completionMonths: 36,
    claimMonths: 3,
    answerMonths: 1,
    expectedWeeks: 8,
    saleResponseDays: 10,
    repaymentDays: 21,
  },
  legalReferences,
})

const product: Product = {
  legalForm: 'Vilkårsbunde tilsegn om å dekkje tap, frå eit fond som er betalt inn på førehand',
  documentName: 'Garantibrev',
  notice:
    'Tapsgarantien er ikkje den garantien som entreprenøren skal stille etter bustadoppføringslova § 12, og han er ikkje ein garanti for eit lån.',
  followsRemainingLoan: false,
}

/** Those of the worked cases: 80 % of the loss above a deductible of 5 % of the cost, at most 500 000 kr a home. */
export const defaultTerms: Terms = {
  coverageRate: '0.8',
  coverageTiers: null,
  deductibleRate: '0.05',
  deductibleMinimumOre: kroner(50_000),
  deductibleBase: 'cost',
  deductibleTiming: 'before-coverage',
  capPerDwellingOre: kroner(500_000),
  capShareOfCost: '0.15',
  capPerProjectOre: kroner(1_500_000),
  costOverrunTolerance: '0.05',
  maxCostPerDwellingOre: null,
  maxCostPerSquareMetreOre: null,
  eligibleCosts: [
    'plot',
    'contract',
    'own-labour',
    'connection-fees',
    'construction-interest',
    'planning',
    'groundworks',
    'other',
  ],
  ownLabourCapShare: '0.1',
  grantsReduceCost: true,
  sellingCostsCapShare: '0',
  appraisalFloor: null,
  unsoldDwellings: 'exclude',
  termYears: 5,
  stepDown: ['1', '1', '1', '0.8', '0.6'],
  netProject: true,
  minimumPayoutOre: kroner(10_000),
  roundDownToOre: kroner(1),
  offerValueMargin: '0.1',
  offerRoundUpToOre: kroner(1_000),
}

/** NOTE: a difference in age has to be justified in law before a fund goes live; both ends are proposals. */
const criteria: Omit<Criteria, 'municipalities'> = {
  tracks: ['private', 'contractor'],
  targetGroups: [
    { code: 'establishing', label: 'Unge i etableringsfasen', minAge: null, maxAge: 39 },
    { code: 'elderly', label: 'Eldre som vil investere i ny bustad', minAge: 60, maxAge: null },
  ],
  dwellingKinds: ['detached', 'semi-detached', 'row-house', 'apartment'],
  maxAreaM2: { detached: null, 'semi-detached': null, 'row-house': null, apartment: null },
  newHousingOnly: true,
  publicDevelopersExcluded: true,
  mustNotHaveStarted: true,
  financingMustBeConfirmed: true,
  maxUnits: 6,
  applicantLimitOre: kroner(1_500_000),
  municipalityLimitOre: kroner(3_000_000),
  intake: { kind: 'rolling' },
}

const actionPlan = 'Handlingsplan 2026, delmål 1, tiltak 1'

const legalReferences: LegalReferences = {
  'applicant-kind': `${actionPlan}: privatpersonar og entreprenørar med mindre prosjekt`,
  'target-group': `${actionPlan}: målgruppene unge i etableringsfasen og eldre`,
  municipality: 'Bygdevekstavtala for Vest-Telemark, signert 2. juni 2025: avtalekommunane',
  'dwelling-kind': `${actionPlan}: mindre bustadprosjekt, til dømes rekkjehus eller leilegheiter`,
  'dwelling-size': '',
  'new-housing': `${actionPlan}: berre bygging av nye bustader`,
  'no-public-developer': `${actionPlan}: ikkje offentleg utbygging`,
  'not-started': `${actionPlan}: prosjekt som elles ikkje blir sette i gang`,
  'financing-confirmed': 'Regelversjonen, kravet om stadfest finansiering',
  'largest-number-of-units': `${actionPlan}: mindre bustadprosjekt; talet er sett i regelversjonen`,
  'applicant-limit': 'Regelversjonen, grensa for kvar søkjar',
  'municipality-limit': 'Regelversjonen, grensa for kvar kommune',
  intake: 'Regelversjonen, om når fondet tek imot søknader',
  decision: 'Forvaltningslova (1967) §§ 23, 24, 25 og 27',
  appeal: 'Forvaltningslova (1967) §§ 28, 29 og 32',
}

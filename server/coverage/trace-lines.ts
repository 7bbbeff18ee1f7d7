/**
 * Every line that a trace can have, with the names of the numbers that go in, in the order in which the operation takes
 * them. A number that a case does not have (a ceiling that is not set) is left out; the last name stands for all further.
 * A name that is itself a code is the result of that earlier line; any other is a field of the request. Lines without
 * names here name their numbers case by case: cost lines by category, caps and limits by their own name.
 */
export const lineInputs = {
  // the cost of a dwelling
  'other-costs': [],
  'own-labour-costs': [],
  'own-labour-ceiling': ['ownLabourCapShare', 'other-costs'],
  'own-labour-counted': ['own-labour-costs', 'own-labour-ceiling'],
  'documented-cost': ['other-costs', 'own-labour-counted'],
  'approved-cost-with-tolerance': ['costOverrunTolerance', 'approvedCostOre'],
  'cost-within-approval': ['documented-cost', 'approved-cost-with-tolerance'],
  'area-ceiling': ['approvedAreaM2', 'maxCostPerSquareMetreOre'],
  'cost-before-grants': ['cost-within-approval', 'approvedCostOre', 'maxCostPerDwellingOre', 'area-ceiling'],
  cost: ['cost-before-grants', 'grantsOre'],
  // its value, year and loss
  'appraisal-floor': ['appraisalFloor', 'appraisalOre'],
  'gross-value': ['priceOre', 'appraisalOre', 'appraisal-floor'],
  'selling-costs-ceiling': ['sellingCostsCapShare', 'priceOre'],
  'selling-costs-counted': ['sellingCostsOre', 'selling-costs-ceiling'],
  'net-value': ['gross-value', 'selling-costs-counted'],
  value: ['net-value', 'valueReductionOre'],
  'guarantee-year': ['unsoldDwellings', 'startDate', 'date', 'settlementDate', 'termYears'],
  gap: ['cost', 'value', 'otherCompensationOre'],
  loss: ['gap', 'cost', 'value-with-margin'],
  'guaranteed-sum': ['stepDown', 'guaranteedSumOre'],
  // deductible and coverage
  'deductible-of-cost': ['deductibleRate', 'cost'],
  'deductible-of-loss': ['deductibleRate', 'loss'],
  deductible: ['deductibleMinimumOre', 'deductible-of-cost', 'deductible-of-loss'],
  'coverage-base': ['loss', 'deductible'],
  coverage: ['coverageRate', 'coverage-base'],
  tier: ['rate', 'coverage-base', 'from', 'upToOre'],
  'coverage-of-tiers': ['tier'],
  covered: ['coverage', 'coverage-of-tiers', 'deductible'],
  // caps and limits
  'cap-per-dwelling': ['includedDwellings', 'capPerDwellingOre'],
  'cap-share-of-cost': ['capShareOfCost', 'cost'],
  amount: ['covered'],
  'binding-cap': [],
  'cap-per-project': ['capPerProjectOre', 'projectPaidEarlierOre'],
  'amount-within-limits': ['amount'],
  'binding-project-limit': [],
  'binding-limit': ['binding-project-limit', 'binding-cap'],
  // outcome and payout
  'rounded-amount': ['amount-within-limits', 'roundDownToOre'],
  'payout-threshold': ['minimumPayoutOre', 'roundDownToOre'],
  'covered-rounded-down': ['covered', 'roundDownToOre'],
  outcome: [
    'includedDwellings',
    'dwellingsOutsideTerm',
    'loss',
    'covered',
    'rounded-amount',
    'payout-threshold',
    'binding-limit',
    'covered-rounded-down',
  ],
  payout: ['outcome', 'rounded-amount'],
  // split
  'amount-to-split': ['payout', 'total', 'amountOre'],
  weight: ['loss', 'amount', 'offered-sum', 'weights'],
  'weight-sum': ['weight'],
  'whole-part': ['amount-to-split', 'weight', 'weight-sum', 'unit'],
  remainder: ['amount-to-split', 'weight', 'weight-sum', 'whole-part'],
  'whole-part-sum': ['whole-part'],
  undistributed: ['amount-to-split', 'whole-part-sum'],
  'extra-part': ['undistributed', 'rank', 'unit'],
  part: ['whole-part', 'extra-part'],
  // offer
  'expected-gap': ['cost', 'expectedValueOre'],
  'value-with-margin': ['offerValueMargin', 'expectedValueOre'],
  'sum-before-caps': ['covered', 'offerRoundUpToOre'],
  'offer-cap-per-dwelling': ['capPerDwellingOre', 'roundDownToOre'],
  'offer-share-of-cost': ['capShareOfCost', 'cost'],
  'offer-cap-share-of-cost': ['offer-share-of-cost', 'roundDownToOre'],
  'offered-sum': ['sum-before-caps'],
  'total-before-limits': ['offered-sum'],
  'total-before-caps': ['sum-before-caps'],
  'offer-cap-per-project': ['capPerProjectOre', 'roundDownToOre'],
  'offer-applicant-cap': ['applicantRemainingOre', 'roundDownToOre'],
  'offer-de-minimis': ['deMinimisRemainingOre', 'roundDownToOre'],
  'offer-requested': ['requestedOre', 'roundDownToOre'],
  total: ['total-before-limits'],
  shortfall: ['total', 'availableOre'],
  'offer-outcome': ['total', 'total-before-caps'],
  // recovery
  'payout-before': ['payout'],
  'compensation-with-recovered': ['otherCompensationOre', 'recoveredOre'],
  'payout-after': ['payout'],
  'share-of-recovered': ['recoveredOre', 'payout-before', 'loss', 'roundDownToOre'],
  repayment: ['payout-before', 'payout-after', 'share-of-recovered'],
  'remaining-payout': ['payout-before', 'repayment'],
  // de minimis
  'period-start': ['onDate'],
  'award-counted': ['date', 'period-start', 'onDate', 'amountEur'],
  'used-eur': ['award-counted'],
  'headroom-eur': ['ceilingEur', 'used-eur'],
  'headroom-kroner': ['nokPerEur', 'headroom-eur'],
  'headroom-ore': ['orePerKrone', 'headroom-kroner'],
  headroom: ['headroom-ore', 'orePerKrone'],
} as const

export type TraceCode = keyof typeof lineInputs

/** The lines that a total adds up, where they have another code than the total itself. */
export const totalOf: { readonly [Code in TraceCode]?: TraceCode } = {
  'weight-sum': 'weight',
  'whole-part-sum': 'whole-part',
  'total-before-limits': 'offered-sum',
  'total-before-caps': 'sum-before-caps',
  'used-eur': 'award-counted',
}

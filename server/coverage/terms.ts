export const costCategories = [
  'plot',
  'contract',
  'own-labour',
  'connection-fees',
  'construction-interest',
  'planning',
  'groundworks',
  'furniture',
  'other',
] as const

export type CostCategory = (typeof costCategories)[number]

/** A marginal tier: `rate` of the part of the amount above the tier before and up to `upToOre`; the last has no end. */
export type CoverageTier = { readonly upToOre: number | null; readonly rate: string }

/**
 * Everything that a fund may decide about the calculation; pinned on a guarantee when the commitment is made.
 * Amounts are whole øre. Rates and shares are decimal strings from `0` to `1` with at most six decimals.
 */
export type Terms = {
  /** The share of the loss that is covered; present, but without effect, where there are tiers. */
  readonly coverageRate: string
  readonly coverageTiers: readonly CoverageTier[] | null
  /** The deductible is the larger of the rate's part of the base and the minimum. */
  readonly deductibleRate: string
  readonly deductibleMinimumOre: number
  readonly deductibleBase: 'cost' | 'loss'
  /** Off the loss, or off the covered amount. */
  readonly deductibleTiming: 'before-coverage' | 'after-coverage'
  /** Ceilings; `null` = none. */
  readonly capPerDwellingOre: number | null
  readonly capShareOfCost: string | null
  readonly capPerProjectOre: number | null
  /** How far documented cost may exceed approved cost. */
  readonly costOverrunTolerance: string
  /** Ceilings on the cost that counts; `null` = none. */
  readonly maxCostPerDwellingOre: number | null
  readonly maxCostPerSquareMetreOre: number | null
  readonly eligibleCosts: readonly CostCategory[]
  /** Own labour counts up to this share of the other eligible costs. */
  readonly ownLabourCapShare: string
  /** Whether public grants for the same cost are taken off it. */
  readonly grantsReduceCost: boolean
  /** Selling costs count up to this share of the price. */
  readonly sellingCostsCapShare: string
  /** The least share of the appraisal that a sale that was not pre-approved is taken at; `null` = the price alone counts. */
  readonly appraisalFloor: string | null
  readonly unsoldDwellings: 'exclude' | 'at-appraisal'
  readonly termYears: number
  /** One factor for each guarantee year, applied to the guaranteed sum. */
  readonly stepDown: readonly string[]
  /** Whether gains and losses within a project are netted. */
  readonly netProject: boolean
  /** Smaller payouts are not paid. */
  readonly minimumPayoutOre: number
  /** Payouts are rounded down to a multiple of this. */
  readonly roundDownToOre: number
  /** The fall in value to allow for when a guaranteed sum is set. */
  readonly offerValueMargin: string
  /** Guaranteed sums are rounded up to a multiple of this, itself a multiple of `roundDownToOre`. */
  readonly offerRoundUpToOre: number
}

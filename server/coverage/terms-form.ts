import type { Failure } from './failure.ts'
import { amountOre, choice, integer, share, unitOre, yesOrNo } from './fields.ts'
import type { Reading } from './reading.ts'
import { type Form, list, nullable, object, type Rule, read, type Shape } from './shape.ts'
import { type CostCategory, type CoverageTier, costCategories, type Terms } from './terms.ts'

/** Reads the terms of a rule version by the same rules as a request's. @param path where they stand, for the error's path */
export function parseTerms(value: unknown, path: readonly string[] = []): Terms | Failure {
  const terms = read(termsForm, value, path)
  return 'error' in terms ? terms : terms.value
}

const eligibleCosts: Shape<readonly CostCategory[]> = (value, reading, owner): value is readonly CostCategory[] => {
  if (!categories(value, reading, owner)) return false
  const again = value.findIndex((category, index) => value.indexOf(category) < index)
  return again === -1 || reading.refuse(`Kostnadsslaget «${value[again]}» står to gonger i lista.`, again)
}

const categories = list(choice(...costCategories), 0, Number.POSITIVE_INFINITY)

const stepDown: Shape<readonly string[]> = (value, reading, owner): value is readonly string[] => {
  const years = Number(owner.termYears)
  if (!Array.isArray(value) || value.length === years) return shares(value, reading, owner)
  return reading.refuse(`Nedtrappinga skal ha éin faktor for kvart år i garantitida: ${years}, ikkje ${value.length}.`)
}

const shares = list(share, 1, 40)

export const termsShape = object<Terms>({
  coverageRate: share,
  coverageTiers: nullable(list(object<CoverageTier>({ upToOre: nullable(amountOre), rate: share }), 1, 20)),
  deductibleRate: share,
  deductibleMinimumOre: amountOre,
  deductibleBase: choice('cost', 'loss'),
  deductibleTiming: choice('before-coverage', 'after-coverage'),
  capPerDwellingOre: nullable(amountOre),
  capShareOfCost: nullable(share),
  capPerProjectOre: nullable(amountOre),
  costOverrunTolerance: share,
  maxCostPerDwellingOre: nullable(amountOre),
  maxCostPerSquareMetreOre: nullable(amountOre),
  eligibleCosts,
  ownLabourCapShare: share,
  grantsReduceCost: yesOrNo,
  sellingCostsCapShare: share,
  appraisalFloor: nullable(share),
  unsoldDwellings: choice('exclude', 'at-appraisal'),
  termYears: integer(1, 40),
  stepDown,
  netProject: yesOrNo,
  minimumPayoutOre: amountOre,
  roundDownToOre: unitOre,
  offerValueMargin: share,
  offerRoundUpToOre: unitOre,
})

const termsRule: Rule<Terms> = (terms, reading) =>
  tiersAscend(terms.coverageTiers ?? [], reading) && roundingsFit(terms, reading)

const termsForm: Form<Terms> = { shape: termsShape, rule: termsRule }

/** The rule of a request that holds terms. */
export function termsWithin({ terms }: { readonly terms: Terms }, reading: Reading): boolean {
  reading.enter('terms')
  const fits = termsRule(terms, reading)
  reading.leave()
  return fits
}

function tiersAscend(tiers: readonly CoverageTier[], reading: Reading): boolean {
  let below = 0
  for (const [index, { upToOre }] of tiers.entries()) {
    const fault = tierFault(upToOre, { below, isLast: index === tiers.length - 1 })
    if (fault) return reading.refuse(fault, 'coverageTiers', index, 'upToOre')
    below = upToOre ?? below
  }
  return true
}

function tierFault(upToOre: number | null, at: { readonly below: number; readonly isLast: boolean }): string | null {
  if (at.isLast) return upToOre === null ? null : 'Det siste trinnet skal ikkje ha noka øvre grense (null).'
  if (upToOre === null) return 'Berre det siste trinnet kan vere utan øvre grense (null).'
  return upToOre > at.below ? null : 'Den øvre grensa skal vere høgare enn i trinnet før, og høgare enn 0.'
}

function roundingsFit({ offerRoundUpToOre, roundDownToOre }: Terms, reading: Reading): boolean {
  if (offerRoundUpToOre % roundDownToOre === 0) return true
  return reading.refuse(
    `Garantisummar skal rundast opp til eit multiplum av det utbetalingar blir runda ned til (${roundDownToOre} øre).`,
    'offerRoundUpToOre',
  )
}

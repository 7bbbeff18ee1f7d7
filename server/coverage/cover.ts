import { type Exact, exactText, excess, fromOre, fromOreOrNull, lesser, multiply, type Operand, zero } from './exact.ts'
import { factor, factorText } from './factor.ts'
import type { Sheet } from './sheet.ts'
import type { CoverageTier } from './terms.ts'
import type { Work } from './work.ts'

/** What counts of a dwelling alone, or of a netted project. */
export type CountedLoss = { readonly cost: Exact; readonly loss: Exact }

/** The deductible is in full also where the loss is 0; the covered amount is before any cap. */
export type Cover = { readonly deductible: Exact; readonly covered: Exact }

/**
 * Deductible and coverage of a loss.
 * Cost 4 800 000, loss 800 000, 5 % of cost, 80 %, deductible first: deductible 240 000, covered 0.8 × 560 000 = 448 000 kr.
 */
export function coverLoss(counted: CountedLoss, work: Work): Cover {
  const { terms, sheet } = work
  const deductible = deductibleOf(counted, work)
  const [before, after] = terms.deductibleTiming === 'before-coverage' ? [deductible, null] : [null, deductible]
  const base = sheet.line('coverage-base', 'excess', [counted.loss, before])
  return { deductible, covered: sheet.line('covered', 'excess', [...coverage(base, work), after]) }
}

function deductibleOf({ cost, loss }: CountedLoss, { terms, sheet }: Work): Exact {
  const rate = factor(terms.deductibleRate)
  const share =
    terms.deductibleBase === 'cost'
      ? sheet.scale('deductible-of-cost', 'product', [rate, cost])
      : sheet.scale('deductible-of-loss', 'product', [rate, loss])
  const [ofCost, ofLoss] = terms.deductibleBase === 'cost' ? [share, null] : [null, share]
  return sheet.line('deductible', 'greatest', [fromOre(terms.deductibleMinimumOre), ofCost, ofLoss])
}

/** The rate's, or the tiers', part of `base`; the other `null`. */
function coverage(base: Exact, { terms, sheet }: Work): readonly [Operand, Operand] {
  if (terms.coverageTiers !== null) return [null, coverageInTiers(base, terms.coverageTiers, sheet)]
  return [sheet.scale('coverage', 'product', [factor(terms.coverageRate), base]), null]
}

/** Marginal: tiers of 500 000 kr at 0.8 and the rest at 0.5 give 0.8 × 500 000 + 0.5 × 60 000 = 430 000 kr of 560 000. */
function coverageInTiers(base: Exact, tiers: readonly CoverageTier[], sheet: Sheet): Exact {
  const parts: Exact[] = []
  let from = zero
  for (const tier of tiers) {
    parts.push(coverageInTier(base, { ...tier, from }, sheet))
    from = fromOre(tier.upToOre ?? 0)
  }
  return sheet.line('coverage-of-tiers', 'sum', parts)
}

function coverageInTier(base: Exact, tier: CoverageTier & { readonly from: Exact }, sheet: Sheet): Exact {
  const upTo = fromOreOrNull(tier.upToOre)
  const rate = factor(tier.rate)
  const inTier = excess([upTo === null ? base : lesser(base, upTo), tier.from])
  const result = multiply(rate, inTier)
  if (sheet.tracing) {
    const values = [factorText(rate), exactText(base), exactText(tier.from), upTo && exactText(upTo)]
    sheet.write({ code: 'tier', operation: 'tier' }, values, exactText(result))
  }
  return result
}

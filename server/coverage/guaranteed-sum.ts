import { countedCost } from './counted-cost.ts'
import { coverLoss } from './cover.ts'
import { type Exact, fromOre } from './exact.ts'
import { factor } from './factor.ts'
import type { BindingLimit, Limit } from './limits.ts'
import type { OfferDwelling } from './offer.ts'
import type { Work } from './work.ts'

/** What a dwelling is offered: `wanted` before the caps, `sum` after them. */
export type OfferedSum = {
  readonly id: string
  readonly expectedGap: Exact
  readonly wanted: Exact
  readonly sum: Exact
  readonly binding: BindingLimit
}

/**
 * The guaranteed sum that covers the loss to allow for: cost less the expected value after a fall by the margin, covered
 * as a settlement would, rounded up, then capped. `null` = a square-metre ceiling without an area.
 *
 * Cost 4 700 000, value 4 000 000, margin 10 %, 5 % deductible of the cost, 80 %: the loss to allow for is 1 100 000,
 * covered 0.8 × 865 000 = 692 000 kr before the caps.
 */
export function offerSum(dwelling: OfferDwelling, work: Work): OfferedSum | null {
  const { id, approvedAreaM2, grantsOre } = dwelling
  const { terms, sheet } = work
  sheet.subject = id
  const approved = fromOre(dwelling.approvedCostOre)
  const cost = countedCost({ withinApproval: null, approved, approvedAreaM2, grantsOre }, work)
  if (cost === null) return null
  const expected = fromOre(dwelling.expectedValueOre)
  const expectedGap = sheet.line('expected-gap', 'excess', [cost, expected])
  const fallen = sheet.scale('value-with-margin', 'reduce', [factor(terms.offerValueMargin), expected])
  const loss = sheet.line('loss', 'excess', [null, cost, fallen])
  const { covered } = coverLoss({ cost, loss }, work)
  const wanted = sheet.round('sum-before-caps', 'round-up', [covered, terms.offerRoundUpToOre])
  const capped = sheet.limit({ amount: 'offered-sum', binding: 'binding-cap' }, wanted, capsOf(cost, work))
  return { id, expectedGap, wanted, sum: capped.amount, binding: capped.binding }
}

function capsOf(cost: Exact, { terms, sheet }: Work): readonly Limit[] {
  const limits: Limit[] = []
  const unitOre = terms.roundDownToOre
  if (terms.capPerDwellingOre !== null) {
    const cap = [fromOre(terms.capPerDwellingOre), unitOre] as const
    limits.push({ name: 'cap-per-dwelling', amount: sheet.round('offer-cap-per-dwelling', 'round-down', cap) })
  }
  if (terms.capShareOfCost !== null) {
    const share = sheet.scale('offer-share-of-cost', 'product', [factor(terms.capShareOfCost), cost])
    const cap = sheet.round('offer-cap-share-of-cost', 'round-down', [share, unitOre])
    limits.push({ name: 'cap-share-of-cost', amount: cap })
  }
  return limits
}

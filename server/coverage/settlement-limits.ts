import { type Exact, fromOre, fromOreOrNull } from './exact.ts'
import { countFactor, factor } from './factor.ts'
import type { Limit } from './limits.ts'
import type { SettlementLimits } from './settlement-request.ts'
import type { Limited } from './sheet.ts'
import type { Work } from './work.ts'

/** What is covered of a dwelling alone, or of a netted project of several. */
export type CoveredLoss = {
  readonly covered: Exact
  readonly cost: Exact
  readonly guaranteedSum: Exact
  readonly dwellings: number
}

/** The least of the covered amount and the caps of the guarantee. */
export function withinCaps(loss: CoveredLoss, { terms, sheet }: Work): Limited {
  const limits: Limit[] = [{ name: 'guaranteed-sum', amount: loss.guaranteedSum }]
  if (terms.capPerDwellingOre !== null) {
    const each = [countFactor(loss.dwellings), fromOre(terms.capPerDwellingOre)] as const
    limits.push({ name: 'cap-per-dwelling', amount: sheet.scale('cap-per-dwelling', 'product', each) })
  }
  if (terms.capShareOfCost !== null) {
    const share = [factor(terms.capShareOfCost), loss.cost] as const
    limits.push({ name: 'cap-share-of-cost', amount: sheet.scale('cap-share-of-cost', 'product', share) })
  }
  return sheet.limit({ amount: 'amount', binding: 'binding-cap' }, loss.covered, limits)
}

/** The project's, the applicant's, the aid's and the reserved amount's limit, in this order. */
export function withinProjectLimits(amount: Exact, limits: SettlementLimits, { terms, sheet }: Work): Limited {
  const paidEarlier = fromOre(limits.projectPaidEarlierOre)
  const cap = terms.capPerProjectOre === null ? null : [fromOre(terms.capPerProjectOre), paidEarlier]
  return sheet.limit({ amount: 'amount-within-limits', binding: 'binding-project-limit' }, amount, [
    { name: 'cap-per-project', amount: cap && sheet.line('cap-per-project', 'excess', cap) },
    { name: 'applicant-cap', amount: fromOreOrNull(limits.applicantRemainingOre) },
    { name: 'de-minimis', amount: fromOreOrNull(limits.deMinimisRemainingOre) },
    { name: 'reserved', amount: fromOreOrNull(limits.reservedOre) },
  ])
}

import { type Exact, fromOre, type Operand } from './exact.ts'
import { factor } from './factor.ts'
import type { Sale, SettlementDwelling } from './settlement-request.ts'
import type { Terms } from './terms.ts'
import type { Work } from './work.ts'

/**
 * V: what the dwelling is taken to be worth: the price or the appraisal, less the selling costs that count, plus what
 * neglect has taken off. `null` = an appraisal is needed and absent; one that is not needed may be absent.
 * Only for a dwelling that is sold, or counted at its appraisal.
 */
export function saleValue(dwelling: SettlementDwelling, work: Work): Operand {
  const gross = grossValue(dwelling, work)
  if (gross === null) return null
  const sellingCosts = dwelling.sale && countedSellingCosts(dwelling.sale, work)
  const net = work.sheet.line('net-value', 'difference', [gross, sellingCosts])
  return work.sheet.line('value', 'sum', [net, fromOre(dwelling.valueReductionOre)])
}

function grossValue({ sale, appraisalOre }: SettlementDwelling, { terms, sheet }: Work): Operand {
  const price = sale && fromOre(sale.priceOre)
  const use = appraisalUse(sale, terms)
  if (use === 'none') return sheet.line('gross-value', 'greatest', [price])
  if (appraisalOre === null) return null
  const appraisal = fromOre(appraisalOre)
  if (use === 'whole') return sheet.line('gross-value', 'greatest', [price, appraisal])
  const floor = sheet.scale('appraisal-floor', 'product', [factor(use.floor), appraisal])
  return sheet.line('gross-value', 'greatest', [price, null, floor])
}

/** A price between strangers stands by itself, or on a floor where the fund did not accept it first; any other is measured by the appraisal. */
function appraisalUse(sale: Sale | null, terms: Terms): 'none' | 'whole' | { readonly floor: string } {
  if (!sale?.armsLength) return 'whole'
  return terms.appraisalFloor === null || sale.preApproved ? 'none' : { floor: terms.appraisalFloor }
}

function countedSellingCosts(sale: Sale, { terms, sheet }: Work): Exact {
  const share = factor(terms.sellingCostsCapShare)
  const ceiling = sheet.scale('selling-costs-ceiling', 'product', [share, fromOre(sale.priceOre)])
  return sheet.line('selling-costs-counted', 'least', [fromOre(sale.sellingCostsOre), ceiling])
}

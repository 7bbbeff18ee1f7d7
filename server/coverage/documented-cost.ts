import { type Exact, fromOre, type Operand, zero } from './exact.ts'
import { factor } from './factor.ts'
import type { CostLine, SettlementDwelling } from './settlement-request.ts'
import type { Sheet } from './sheet.ts'
import type { Work } from './work.ts'

/**
 * D: the eligible lines, with own labour up to its share of the others. `null` = credit notes exceed the costs.
 * Own labour for 300 000 kr beside other costs of 1 000 000 kr and a share of 0.2 counts as 200 000 kr.
 */
export function documentedCost(dwelling: SettlementDwelling, { terms, sheet }: Work): Operand {
  const eligible = dwelling.costLines.filter(line => terms.eligibleCosts.includes(line.category))
  const other = lineSum('other-costs', eligible.filter(isOther), sheet)
  const ownLabour = lineSum('own-labour-costs', eligible.filter(isOwnLabour), sheet)
  if (other < zero || ownLabour < zero) return null
  const ceiling = sheet.scale('own-labour-ceiling', 'product', [factor(terms.ownLabourCapShare), other])
  const counted = sheet.line('own-labour-counted', 'least', [ownLabour, ceiling])
  return sheet.line('documented-cost', 'sum', [other, counted])
}

const isOwnLabour = ({ category }: CostLine): boolean => category === 'own-labour'

const isOther = (line: CostLine): boolean => !isOwnLabour(line)

function lineSum(code: 'other-costs' | 'own-labour-costs', lines: readonly CostLine[], sheet: Sheet): Exact {
  let sumOre = 0n
  for (const { amountOre } of lines) sumOre += BigInt(amountOre)
  if (sheet.tracing) {
    const inputs = lines.map(({ category, amountOre }) => ({ name: category, value: BigInt(amountOre).toString() }))
    sheet.note({ code, operation: 'sum', inputs, result: sumOre.toString() })
  }
  return fromOre(sumOre)
}

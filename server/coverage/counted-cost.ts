import { type Exact, fromOre, fromOreOrNull, type Operand } from './exact.ts'
import { factor } from './factor.ts'
import type { SettlementDwelling } from './settlement-request.ts'
import type { Work } from './work.ts'

/** What the ceilings are laid on: for a settlement the documented cost within the approval, for an offer the approved cost. */
type CostBasis = Pick<SettlementDwelling, 'approvedAreaM2' | 'grantsOre'> & {
  readonly withinApproval: Operand
  readonly approved: Operand
}

/** min(D, approved × (1 + tolerance)): what overruns the approval by more than the tolerance does not count. */
export function costWithinApproval(dwelling: SettlementDwelling, documented: Exact, { terms, sheet }: Work): Exact {
  const tolerance = factor(terms.costOverrunTolerance)
  const approved = fromOre(dwelling.approvedCostOre)
  const allowed = sheet.scale('approved-cost-with-tolerance', 'increase', [tolerance, approved])
  return sheet.line('cost-within-approval', 'least', [documented, allowed])
}

/** K: the basis under the ceilings, less grants where they reduce it, not below 0. `null` = a square-metre ceiling without an area. */
export function countedCost(basis: CostBasis, work: Work): Operand {
  const { terms, sheet } = work
  const areaCeiling = ceilingOfArea(basis.approvedAreaM2, work)
  if (areaCeiling === 'missing-area') return null
  const ceilings = [fromOreOrNull(terms.maxCostPerDwellingOre), areaCeiling]
  const beforeGrants = sheet.line('cost-before-grants', 'least', [basis.withinApproval, basis.approved, ...ceilings])
  const grants = terms.grantsReduceCost ? fromOre(basis.grantsOre) : null
  return sheet.line('cost', 'excess', [beforeGrants, grants])
}

function ceilingOfArea(areaM2: string | null, { terms, sheet }: Work): Operand | 'missing-area' {
  if (terms.maxCostPerSquareMetreOre === null) return null
  if (areaM2 === null) return 'missing-area'
  return sheet.scale('area-ceiling', 'product', [factor(areaM2), fromOre(terms.maxCostPerSquareMetreOre)])
}

import type { Day } from '../shared/day.ts'
import { costWithinApproval, countedCost } from './counted-cost.ts'
import { documentedCost } from './documented-cost.ts'
import { type Exact, fromOre } from './exact.ts'
import { factor } from './factor.ts'
import { guaranteeYear } from './guarantee-year.ts'
import { saleValue } from './sale-value.ts'
import type { Sale, SettlementDwelling } from './settlement-request.ts'
import type { Work } from './work.ts'

/** A dwelling that counts. The gap is below 0 for a gain; `guaranteedSum` is what stands of it in the year of the sale. */
export type IncludedDwelling = {
  readonly id: string
  readonly status: 'included'
  readonly guaranteeYear: number
  readonly cost: Exact
  readonly value: Exact
  readonly gap: Exact
  readonly loss: Exact
  readonly guaranteedSum: Exact
}

/** `outside-term`: sold after the last anniversary; `unsold`: not sold, and the terms leave such dwellings out. */
export type LeftOutDwelling = { readonly id: string; readonly status: 'unsold' | 'outside-term' }

export type AssessedDwelling = IncludedDwelling | LeftOutDwelling

/** Between which days a settlement counts guarantee years. */
export type SettlementDates = { readonly startDate: Day | null; readonly settlementDate: Day }

/** The first fact that a dwelling's steps miss. */
export type MissingFact = 'negative-cost' | 'missing-area' | 'missing-appraisal'

/**
 * Steps 1 to 5 of a settlement for one dwelling. What a step misses is an error also where a later step leaves the
 * dwelling out: an unsold dwelling's cost is checked, and a sale outside the term needs its appraisal.
 */
export function assessDwelling(
  dwelling: SettlementDwelling,
  dates: SettlementDates,
  work: Work,
): AssessedDwelling | MissingFact {
  const documented = documentedCost(dwelling, work)
  if (documented === null) return 'negative-cost'
  const withinApproval = costWithinApproval(dwelling, documented, work)
  const { id, approvedAreaM2, grantsOre } = dwelling
  const cost = countedCost({ withinApproval, approved: null, approvedAreaM2, grantsOre }, work)
  if (cost === null) return 'missing-area'
  if (isLeftOut(dwelling.sale, work)) return { id, status: 'unsold' }
  const value = saleValue(dwelling, work)
  if (value === null) return 'missing-appraisal'
  const year = yearOfSale(dwelling.sale, dates, work)
  return year === null ? { id, status: 'outside-term' } : included(dwelling, { cost, value, year }, work)
}

function isLeftOut(sale: Sale | null, { terms, sheet }: Work): boolean {
  if (sale || terms.unsoldDwellings === 'at-appraisal') return false
  if (sheet.tracing) sheet.write(yearLine, [terms.unsoldDwellings], 'unsold')
  return true
}

/** A dwelling that is counted unsold is dated on the day of the settlement. */
function yearOfSale(sale: Sale | null, dates: SettlementDates, { terms, sheet }: Work): number | null {
  const year = guaranteeYear(dates.startDate, sale?.date ?? dates.settlementDate, terms.termYears)
  if (sheet.tracing) {
    const soldOn = sale ? [sale.date, null] : [null, dates.settlementDate]
    const values = [null, dates.startDate, ...soldOn, String(terms.termYears)]
    sheet.write(yearLine, values, String(year ?? 'outside-term'))
  }
  return year
}

const yearLine = { code: 'guarantee-year', operation: 'guarantee-year' } as const

type CostAndValue = { readonly cost: Exact; readonly value: Exact; readonly year: number }

function included(dwelling: SettlementDwelling, { cost, value, year }: CostAndValue, work: Work): IncludedDwelling {
  const { terms, sheet } = work
  const gap = sheet.line('gap', 'difference', [cost, value, fromOre(dwelling.otherCompensationOre)])
  const loss = sheet.line('loss', 'excess', [gap])
  const stepDown = factor(terms.stepDown[year - 1] ?? '0')
  const guaranteedSum = sheet.scale('guaranteed-sum', 'product', [stepDown, fromOre(dwelling.guaranteedSumOre)])
  return { id: dwelling.id, status: 'included', guaranteeYear: year, cost, value, gap, loss, guaranteedSum }
}

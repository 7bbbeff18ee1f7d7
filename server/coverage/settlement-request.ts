import type { Day } from '../shared/day.ts'
import type { CostCategory, Terms } from './terms.ts'

/** One voucher of the documented cost; below 0 for a credit note. */
export type CostLine = { readonly category: CostCategory; readonly amountOre: number }

/** `date` is that of the binding acceptance. `preApproved`: the fund had accepted the bid before. */
export type Sale = {
  readonly date: Day
  readonly priceOre: number
  readonly armsLength: boolean
  readonly preApproved: boolean
  readonly sellingCostsOre: number
}

export type SettlementDwelling = {
  readonly id: string
  readonly guaranteedSumOre: number
  readonly approvedCostOre: number
  /** Square metres, a decimal string; needed only where the terms have a square-metre ceiling. */
  readonly approvedAreaM2: string | null
  readonly costLines: readonly CostLine[]
  readonly grantsOre: number
  /** `null` = not sold. */
  readonly sale: Sale | null
  readonly appraisalOre: number | null
  /** What neglect or own damage has taken off the value; added to it again. */
  readonly valueReductionOre: number
  readonly otherCompensationOre: number
}

export type SettlementLimits = {
  /** What earlier settlements of the same project have paid. */
  readonly projectPaidEarlierOre: number
  readonly applicantRemainingOre: number | null
  readonly deMinimisRemainingOre: number | null
  readonly reservedOre: number | null
}

export type SettlementRequest = {
  readonly kind: 'settlement'
  readonly terms: Terms
  /** `startDate`: the completion date that the guarantee runs from; `null` = not completed. */
  readonly guarantee: { readonly startDate: Day | null }
  readonly settlementDate: Day
  readonly limits: SettlementLimits
  /** 1 to 200, each with its own id. */
  readonly dwellings: readonly SettlementDwelling[]
}

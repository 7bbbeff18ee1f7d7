import type { OfferRequest } from '../coverage/offer.ts'
import type { SettlementRequest } from '../coverage/settlement-request.ts'
import type { CostCategory } from '../coverage/terms.ts'
import type { Day } from '../shared/day.ts'
import type { RuleContent } from './rule-version.ts'

export type ExampleHome = {
  readonly costOre: number
  readonly expectedValueOre: number
  /** Needed only where the terms have a square-metre ceiling. */
  readonly areaM2: string | null
}

/** What homes that nobody has applied for yet would be offered: an applicant who holds nothing, a fund with room enough. */
export function exampleOffer({ terms, criteria }: RuleContent, homes: readonly ExampleHome[]): OfferRequest {
  return {
    kind: 'offer',
    terms,
    requestedOre: null,
    limits: { applicantRemainingOre: criteria.applicantLimitOre, deMinimisRemainingOre: null, availableOre: null },
    dwellings: homes.map(({ costOre, expectedValueOre, areaM2 }, index) => ({
      id: String(index + 1),
      approvedCostOre: costOre,
      expectedValueOre,
      approvedAreaM2: areaM2,
      grantsOre: 0,
    })),
  }
}

export type SoldHome = Omit<ExampleHome, 'expectedValueOre'> & {
  readonly guaranteedSumOre: number
  readonly priceOre: number
}

export type ExampleSale = { readonly homes: readonly SoldHome[]; readonly completedOn: Day; readonly soldOn: Day }

/**
 * The plain case of a settlement: the cost became what was approved, the sale is between strangers and was accepted by the
 * fund beforehand, no grants, no other compensation.
 */
export function exampleSettlement({ terms, criteria }: RuleContent, sale: ExampleSale): SettlementRequest {
  const category = costCategory(terms.eligibleCosts)
  return {
    kind: 'settlement',
    terms,
    guarantee: { startDate: sale.completedOn },
    settlementDate: sale.soldOn,
    limits: {
      projectPaidEarlierOre: 0,
      applicantRemainingOre: criteria.applicantLimitOre,
      deMinimisRemainingOre: null,
      reservedOre: null,
    },
    dwellings: sale.homes.map(({ costOre, areaM2, guaranteedSumOre, priceOre }, index) => ({
      id: String(index + 1),
      guaranteedSumOre,
      approvedCostOre: costOre,
      approvedAreaM2: areaM2,
      costLines: [{ category, amountOre: costOre }],
      grantsOre: 0,
      sale: { date: sale.soldOn, priceOre, armsLength: true, preApproved: true, sellingCostsOre: 0 },
      appraisalOre: null,
      valueReductionOre: 0,
      otherCompensationOre: 0,
    })),
  }
}

/** One that counts in full, where there is one. */
function costCategory(eligible: readonly CostCategory[]): CostCategory {
  if (eligible.includes('contract')) return 'contract'
  return eligible.find(category => category !== 'own-labour') ?? 'contract'
}

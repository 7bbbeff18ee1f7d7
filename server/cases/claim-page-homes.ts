import type { AssessedDwelling, Claim, ClaimedDwelling } from '../claims/claim.ts'
import type { ClaimView } from './claim-page-read.ts'

export interface ClaimHome {
  readonly guaranteedOre: number
  readonly approvedCostOre: number
  readonly claimed: ClaimedDwelling
  /** What the fund made of it; `null` until the viewer may know. */
  readonly assessed: AssessedDwelling | null
}

export function shownClaimHomes({ claim, open }: ClaimView, isStaff: boolean): ClaimHome[] {
  const assessed = assessedOf(claim, isStaff)
  return claim.facts.dwellings.map(claimed => {
    const guaranteed = open.dwellings.find(({ id }) => id === claimed.id)
    return {
      guaranteedOre: guaranteed?.guaranteedOre ?? 0,
      approvedCostOre: guaranteed?.approvedCostOre ?? 0,
      claimed,
      assessed: assessed.find(({ id }) => id === claimed.id) ?? null,
    }
  })
}

/** What is being considered is the fund's own until it is decided. */
function assessedOf(claim: Claim, isStaff: boolean): readonly AssessedDwelling[] {
  switch (claim.status) {
    case 'lodged':
    case 'under-assessment':
    case 'withdrawn':
      return []
    case 'recommended':
      return isStaff ? claim.recommendation.assessed : []
    default:
      return claim.recommendation.assessed
  }
}

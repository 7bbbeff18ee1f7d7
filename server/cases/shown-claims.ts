import type { Claim, ClaimStatus } from '../claims/claim.ts'
import type { Day } from '../shared/day.ts'

export interface ShownClaim {
  readonly id: string
  readonly number: number
  readonly status: ClaimStatus
  readonly lodgedDay: Day
  /** What is paid or will be; `null` before the decision and where nothing is. */
  readonly payoutOre: number | null
}

export const shownClaims = (claims: readonly Claim[]): ShownClaim[] =>
  claims.map(claim => ({
    id: claim.id,
    number: claim.number,
    status: claim.status,
    lodgedDay: claim.lodgedDay,
    payoutOre: 'payoutOre' in claim ? claim.payoutOre : null,
  }))

import type { AssessedDwelling, CalculatedSettlement, Claim } from '../claims/claim.ts'
import { asClaimed, settlementFor } from '../claims/claim-settlement.ts'
import { type SettlementAnswer, settle } from '../coverage/settlement.ts'
import type { SettlementRequest } from '../coverage/settlement-request.ts'
import type { TraceStep } from '../coverage/trace.ts'
import { traced } from '../coverage/traced.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import { answered } from '../rules/calculator.ts'
import type { Day } from '../shared/day.ts'
import { Refused } from '../shared/refusal.ts'

/** A settlement with every line of it. */
export interface ClaimCalculation {
  readonly request: SettlementRequest
  readonly answer: SettlementAnswer
  readonly trace: readonly TraceStep[]
}

/** Whose figures a page shows: the applicant's own, those put before the approver, those of the decision. */
export type CalculationBasis = 'claimed' | 'recommended' | 'decided'

export interface ShownCalculation {
  readonly basis: CalculationBasis
  readonly calculation: ClaimCalculation
}

/** Done again from what was stored; the answer is the same for ever. */
export function calculationOf({ request }: CalculatedSettlement): ClaimCalculation {
  const { trace, ...answer } = answered(traced(settle, request))
  return { request, answer, trace }
}

export interface CalculationBase {
  readonly open: OpenGuarantee
  readonly paidEarlierOre: number
}

/** What figures come to on a day. @throws Refused `calculation`, at the field that is missing or wrong */
export const calculateClaim = (
  { open, paidEarlierOre }: CalculationBase,
  assessed: readonly AssessedDwelling[],
  settlementDate: Day,
): ClaimCalculation => calculationOf(settlementFor({ open, assessed, settlementDate, paidEarlierOre }))

/**
 * What is calculated for somebody who looks at a claim. The applicant sees what is recommended only when it is decided: until
 * then it promises nothing. `null` where the claim is withdrawn, or where its figures lack something.
 */
export function shownCalculation(claim: Claim, base: CalculationBase, isStaff: boolean): ShownCalculation | null {
  switch (claim.status) {
    case 'withdrawn':
      return null
    case 'lodged':
    case 'under-assessment':
      return claimedCalculation(claim, base)
    case 'recommended':
      return isStaff
        ? { basis: 'recommended', calculation: calculationOf(claim.recommendation.settlement) }
        : claimedCalculation(claim, base)
    default:
      return { basis: 'decided', calculation: calculationOf(claim.decision.settlement) }
  }
}

function claimedCalculation({ facts, lodgedDay }: Claim, base: CalculationBase): ShownCalculation | null {
  const assessed = asClaimed(facts.dwellings, base.open.dwellings)
  const calculation = unlessItLacksSomething(() => calculateClaim(base, assessed, lodgedDay))
  return calculation && { basis: 'claimed', calculation }
}

/** `null` where the figures lack something that the calculation needs. */
export function unlessItLacksSomething(calculate: () => ClaimCalculation): ClaimCalculation | null {
  try {
    return calculate()
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'calculation') return null
    throw error
  }
}

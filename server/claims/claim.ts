import type { RecoveryAnswer } from '../coverage/recovery.ts'
import type { SettlementAnswer } from '../coverage/settlement.ts'
import type { CostLine, SettlementRequest } from '../coverage/settlement-request.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'

/** What the claimant says of one home. Amounts in whole øre; `sale` is `null` for a home that is not sold. */
export interface ClaimedDwelling {
  readonly id: string
  readonly costLines: readonly CostLine[]
  readonly grantsOre: number
  readonly sale: {
    /** The day of the binding acceptance. */
    readonly date: Day
    readonly priceOre: number
    readonly armsLength: boolean
    readonly sellingCostsOre: number
  } | null
  readonly appraisalOre: number | null
  readonly otherCompensationOre: number
}

/** What the case officer adds to or corrects in a home's figures. */
export interface AssessedDwelling extends ClaimedDwelling {
  /** What neglect or own damage has taken off the value. */
  readonly valueReductionOre: number
  readonly preApproved: boolean
}

export interface ClaimFacts {
  readonly dwellings: readonly ClaimedDwelling[]
  /** Where the payout goes: eleven digits. */
  readonly accountNumber: string
}

/** The homes that are claimed as sold. */
export const claimedAsSold = ({ dwellings }: ClaimFacts): string[] =>
  dwellings.filter(({ sale }) => sale !== null).map(({ id }) => id)

export type ClaimOutcome = 'settled' | 'nothing-to-pay' | 'refused'

/** A settlement with what went into it, so that it can be done again in many years and give the same. */
export interface CalculatedSettlement {
  readonly request: SettlementRequest
  readonly answer: SettlementAnswer
}

export interface ClaimRecommendation {
  readonly outcome: ClaimOutcome
  readonly reasons: string
  readonly assessed: readonly AssessedDwelling[]
  readonly settlementDate: Day
  readonly settlement: CalculatedSettlement
}

export interface ClaimDecision {
  readonly outcome: ClaimOutcome
  readonly reasons: string
  readonly settlement: CalculatedSettlement
}

interface Lodged {
  readonly id: string
  readonly caseId: string
  readonly number: number
  readonly facts: ClaimFacts
  readonly lodgedDay: Day
}

interface Handled extends Lodged {
  readonly assignedTo: string
}

interface Prepared extends Handled {
  readonly recommendation: ClaimRecommendation
  readonly preparedBy: string
}

interface Decided extends Prepared {
  readonly decision: ClaimDecision
  readonly decidedBy: string
  readonly decidedDay: Day
}

interface Payable extends Decided {
  readonly payoutOre: number
}

interface Attested extends Payable {
  readonly attestedBy: string
  readonly attestedDay: Day
}

interface Paid extends Attested {
  readonly paidDay: Day
}

/** A claim by where it stands. */
export type Claim =
  | (Lodged & { readonly status: 'lodged' })
  | (Lodged & { readonly status: 'withdrawn' })
  | (Handled & { readonly status: 'under-assessment' })
  | (Prepared & { readonly status: 'recommended' })
  | (Decided & { readonly status: 'refused' })
  | (Payable & { readonly status: 'payable' })
  | (Attested & { readonly status: 'attested' })
  | (Paid & { readonly status: 'paid' })

export type ClaimStatus = Claim['status']
export type ClaimIn<Status extends ClaimStatus> = Extract<Claim, { status: Status }>

/** What may follow what. A payable claim can only be attested and paid: once. One that was refused can be taken up again. */
export const claimTransitions: Record<ClaimStatus, readonly ClaimStatus[]> = {
  lodged: ['under-assessment', 'withdrawn'],
  'under-assessment': ['recommended', 'withdrawn'],
  recommended: ['under-assessment', 'payable', 'refused', 'withdrawn'],
  payable: ['attested'],
  attested: ['paid'],
  paid: [],
  refused: ['under-assessment'],
  withdrawn: [],
}

/** Where a claim waits for a case officer, or for somebody to decide what the officer has prepared: it can be given to another. */
export const assignableClaims = ['lodged', 'under-assessment', 'recommended'] as const satisfies ClaimStatus[]
export type AssignableClaim = ClaimIn<(typeof assignableClaims)[number]>

export const isAssignable = (claim: Claim): claim is AssignableClaim =>
  assignableClaims.some(status => status === claim.status)

/** Narrows the claim to the states from which it may move to `to`. @throws Refused `wrong-state` */
export function requireClaim<Status extends ClaimStatus>(
  claim: Claim,
  to: ClaimStatus,
  ...allowed: readonly Status[]
): ClaimIn<Status> {
  const found: readonly string[] = allowed
  if (!found.includes(claim.status) || !claimTransitions[claim.status].includes(to)) {
    refuse({ code: 'wrong-state', action: to, state: claim.status })
  }
  return claim as ClaimIn<Status>
}

/** A demand for money back after a payout, and its receipt. */
export interface Recovery {
  readonly id: string
  readonly claimId: string
  readonly dwellingId: string
  readonly method: 'recompute' | 'proportional'
  readonly recoveredOre: number
  readonly repaymentOre: RecoveryAnswer['repaymentOre']
  readonly reason: string
  readonly demandedBy: string
  readonly demandedDay: Day
  readonly receivedDay: Day | null
}

import type { AssessedDwelling, Claim, ClaimedDwelling, ClaimOutcome, ClaimStatus, Recovery } from '../claims/claim.ts'
import type { Day } from '../shared/day.ts'
import type { CaseViewer } from './actions.ts'
import { type Audience, audienceOf } from './audience.ts'
import { allowedClaimActions, type ClaimAction } from './claim-actions.ts'
import { type ShownCalculation, shownCalculation } from './claim-calculation.ts'
import type { ClaimView } from './claim-page-read.ts'

/** A claim as one viewer may see it: what the page shows, and what JSON answers. */
export interface ClaimPage {
  readonly caseId: string
  readonly claimId: string
  readonly number: number
  readonly guaranteeNumber: string
  readonly applicantName: string
  readonly place: string
  readonly audience: Audience
  readonly status: ClaimStatus
  readonly lodgedDay: Day
  readonly officerName: string | null
  /** Why the approver gave it back, while it is being looked at again. */
  readonly returnedReason: string | null
  readonly homes: readonly ClaimHome[]
  /** `null` for those whom the account does not concern. */
  readonly accountNumber: string | null
  readonly calculation: ShownCalculation | null
  readonly recommendation: ClaimOpinion | null
  readonly decision: ClaimDecided | null
  readonly payment: ClaimPayment | null
  readonly repayments: readonly Repayment[]
  readonly actions: readonly ClaimAction[]
}

export interface ClaimHome {
  readonly guaranteedOre: number
  readonly approvedCostOre: number
  readonly claimed: ClaimedDwelling
  /** What the fund made of it; `null` until the viewer may know. */
  readonly assessed: AssessedDwelling | null
}

export interface ClaimOpinion {
  readonly outcome: ClaimOutcome
  readonly reasons: string
  readonly preparerName: string | null
}

export interface ClaimDecided extends ClaimOpinion {
  readonly deciderName: string | null
  readonly decidedDay: Day
  readonly payoutOre: number
  /** The provisions that an appeal rests on. */
  readonly appealBasis: string
}

export interface ClaimPayment {
  readonly attesterName: string | null
  readonly attestedDay: Day
  /** `null` until the money has left. */
  readonly paidDay: Day | null
}

export type Repayment = Omit<Recovery, 'claimId' | 'demandedBy'>

export interface ClaimPageExtras {
  readonly returnedReason: string | null
}

export function claimPage(view: ClaimView, viewer: CaseViewer, { returnedReason }: ClaimPageExtras): ClaimPage {
  const { claim, open, head, handlers } = view
  const audience = audienceOf(viewer.parties)
  const isStaff = audience === 'staff'
  return {
    caseId: view.caseId,
    claimId: claim.id,
    number: claim.number,
    guaranteeNumber: open.guarantee.number,
    applicantName: head.applicantName,
    place: view.place,
    audience,
    status: claim.status,
    lodgedDay: claim.lodgedDay,
    officerName: handlers.officerName,
    returnedReason: isStaff && claim.status === 'under-assessment' ? returnedReason : null,
    homes: homesOf(view, isStaff),
    accountNumber: audience === 'owner' ? null : claim.facts.accountNumber,
    calculation: shownCalculation(claim, view, isStaff),
    recommendation: opinionOf(view, isStaff),
    decision: decisionOf(view),
    payment: paymentOf(view),
    repayments: view.recoveries.map(({ claimId, demandedBy, ...repayment }) => repayment),
    actions: allowedClaimActions(viewer, actionState(view)),
  }
}

function homesOf({ claim, open }: ClaimView, isStaff: boolean): ClaimHome[] {
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

function opinionOf({ claim, handlers }: ClaimView, isStaff: boolean): ClaimOpinion | null {
  if (claim.status !== 'recommended' || !isStaff) return null
  const { outcome, reasons } = claim.recommendation
  return { outcome, reasons, preparerName: handlers.preparerName }
}

function decisionOf({ claim, handlers, open }: ClaimView): ClaimDecided | null {
  switch (claim.status) {
    case 'payable':
    case 'attested':
    case 'paid':
    case 'refused': {
      const { outcome, reasons } = claim.decision
      const { preparerName, deciderName } = handlers
      const payoutOre = claim.status === 'refused' ? 0 : claim.payoutOre
      const appealBasis = open.rules.content.legalReferences.appeal
      return { outcome, reasons, preparerName, deciderName, decidedDay: claim.decidedDay, payoutOre, appealBasis }
    }
    default:
      return null
  }
}

function paymentOf({ claim, handlers: { attesterName } }: ClaimView): ClaimPayment | null {
  if (claim.status !== 'attested' && claim.status !== 'paid') return null
  return { attesterName, attestedDay: claim.attestedDay, paidDay: claim.status === 'paid' ? claim.paidDay : null }
}

/** NOTE: a recommendation that was returned lies with the claim until there is a new one, so its status decides what counts. */
function actionState({ claim, recoveries }: ClaimView) {
  const prepared = claim.status === 'recommended' || claim.status === 'payable'
  return {
    status: claim.status,
    preparedBy: prepared ? claim.preparedBy : null,
    decidedBy: claim.status === 'payable' ? claim.decidedBy : null,
    openDemandsBy: recoveries
      .filter(({ receivedDay, repaymentOre }) => receivedDay === null && repaymentOre > 0)
      .map(({ demandedBy }) => demandedBy),
  }
}

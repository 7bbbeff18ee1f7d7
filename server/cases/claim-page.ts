import type { ClaimStatus, Recovery } from '../claims/claim.ts'
import type { Day } from '../shared/day.ts'
import type { CaseViewer } from './actions.ts'
import { type Audience, audienceOf } from './audience.ts'
import { allowedClaimActions, type ClaimAction } from './claim-actions.ts'
import { type ShownCalculation, shownCalculation } from './claim-calculation.ts'
import {
  type ClaimDecided,
  type ClaimOpinion,
  type ClaimPayment,
  type EarlierClaimDecision,
  shownClaimDecision,
  shownClaimOpinion,
  shownClaimPayment,
  shownEarlierClaimDecisions,
} from './claim-page-decision.ts'
import { type ClaimHome, shownClaimHomes } from './claim-page-homes.ts'
import type { ClaimView } from './claim-page-read.ts'
import { type ShownStanding, type ViewerStanding, withinStanding } from './viewer-standing.ts'

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
  /** The bank whose loan account it is; `null` where the payout goes to who claimed it. */
  readonly payeeBankName: string | null
  readonly calculation: ShownCalculation | null
  readonly recommendation: ClaimOpinion | null
  readonly decision: ClaimDecided | null
  /** The oldest first. */
  readonly earlierDecisions: readonly EarlierClaimDecision[]
  readonly payment: ClaimPayment | null
  readonly repayments: readonly Repayment[]
  readonly actions: readonly ClaimAction[]
  /** How a viewer of the staff stands to the case; `null` for others. */
  readonly impartiality: ShownStanding | null
}

export type Repayment = Omit<Recovery, 'claimId' | 'demandedBy'>

export interface ClaimPageExtras {
  readonly returnedReason: string | null
  readonly standing: ViewerStanding | null
}

export function claimPage(
  view: ClaimView,
  viewer: CaseViewer,
  { returnedReason, standing }: ClaimPageExtras,
): ClaimPage {
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
    homes: shownClaimHomes(view, isStaff),
    accountNumber: audience === 'owner' ? null : view.payee.accountNumber,
    payeeBankName: audience === 'owner' ? null : view.payee.bankName,
    calculation: shownCalculation(claim, view, isStaff),
    recommendation: shownClaimOpinion(view, isStaff),
    decision: shownClaimDecision(view),
    earlierDecisions: shownEarlierClaimDecisions(view),
    payment: shownClaimPayment(view),
    repayments: view.recoveries.map(({ claimId, demandedBy, ...repayment }) => repayment),
    ...withinStanding({ viewer, standing }, someone => allowedClaimActions(someone, actionState(view))),
  }
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

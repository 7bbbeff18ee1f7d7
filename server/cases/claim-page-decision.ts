import type { ClaimDecision, ClaimOutcome } from '../claims/claim.ts'
import type { Day } from '../shared/day.ts'
import type { ClaimView } from './claim-page-read.ts'

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

/** What is recommended, for those who may know before it is decided. */
export function shownClaimOpinion({ claim, handlers }: ClaimView, isStaff: boolean): ClaimOpinion | null {
  if (claim.status !== 'recommended' || !isStaff) return null
  const { outcome, reasons } = claim.recommendation
  return { outcome, reasons, preparerName: handlers.preparerName }
}

export function shownClaimDecision({ claim, handlers, open }: ClaimView): ClaimDecided | null {
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

export function shownClaimPayment({ claim, handlers: { attesterName } }: ClaimView): ClaimPayment | null {
  if (claim.status !== 'attested' && claim.status !== 'paid') return null
  return { attesterName, attestedDay: claim.attestedDay, paidDay: claim.status === 'paid' ? claim.paidDay : null }
}

/** A decision on the claim that was taken up again, with what stood in it. */
export interface EarlierClaimDecision {
  readonly number: number
  readonly outcome: ClaimOutcome
  readonly reasons: string
  readonly preparerName: string
  readonly deciderName: string
  readonly decidedDay: Day
  readonly reopenedDay: Day
  /** Why it was taken up again. */
  readonly reason: string
}

export const shownEarlierClaimDecisions = ({ earlier }: ClaimView): EarlierClaimDecision[] =>
  earlier.map(({ subject: _s, recommendation: _r, decision, cause: _c, reopenedByName: _n, ...told }) => {
    const { outcome, reasons }: ClaimDecision = JSON.parse(decision)
    return { ...told, outcome, reasons }
  })

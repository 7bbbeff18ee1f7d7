import type { ClaimStatus } from '../claims/claim.ts'
import type { CaseViewer } from './actions.ts'

/** Everything that somebody can do with a claim, in the order in which its page offers it. */
const claimActions = [
  'take',
  'recommend',
  'decide',
  'return',
  'attest',
  'pay',
  'receive-repayment',
  'demand-repayment',
  'withdraw',
] as const
export type ClaimAction = (typeof claimActions)[number]

/** What of a claim decides who may do what. */
export interface ClaimActionState {
  readonly status: ClaimStatus
  readonly preparedBy: string | null
  readonly decidedBy: string | null
  /** Who demanded each repayment that has not come in. */
  readonly openDemandsBy: readonly string[]
}

/**
 * What the viewer may do now. It says what the page offers; each command enforces its own rules besides. Who is the
 * applicant handles nothing of their own claim, whatever their roles.
 */
export function allowedClaimActions(viewer: CaseViewer, state: ClaimActionState): ClaimAction[] {
  return claimActions.filter(action => allows[action](viewer, state))
}

type Rule = (viewer: CaseViewer, state: ClaimActionState) => boolean

const staff = ({ parties }: CaseViewer, ...roles: readonly ('case-officer' | 'approver' | 'fund-manager')[]) =>
  !parties.has('applicant') && roles.some(role => parties.has(role))

const allows: Readonly<Record<ClaimAction, Rule>> = {
  take: (viewer, { status }) => staff(viewer, 'case-officer') && status === 'lodged',
  recommend: (viewer, { status }) => staff(viewer, 'case-officer') && status === 'under-assessment',
  decide: (viewer, { status, preparedBy }) =>
    staff(viewer, 'approver') && status === 'recommended' && preparedBy !== viewer.userId,
  return: (viewer, { status }) => staff(viewer, 'approver') && status === 'recommended',
  attest: (viewer, { status, preparedBy, decidedBy }) =>
    staff(viewer, 'fund-manager', 'approver') &&
    status === 'payable' &&
    preparedBy !== viewer.userId &&
    decidedBy !== viewer.userId,
  pay: (viewer, { status }) => staff(viewer, 'fund-manager') && status === 'attested',
  'receive-repayment': (viewer, { openDemandsBy }) =>
    staff(viewer, 'fund-manager') && openDemandsBy.some(demandedBy => demandedBy !== viewer.userId),
  'demand-repayment': (viewer, { status }) => staff(viewer, 'case-officer') && status === 'paid',
  withdraw: ({ parties }, { status }) =>
    parties.has('applicant') && ['lodged', 'under-assessment', 'recommended'].includes(status),
}

import type { ApplicationStatus } from '../applications/application.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { Party } from '../people/access.ts'

/** Everything that somebody can do in a case up to its claims, in the order in which pages offer it. */
const caseActions = [
  'write-application',
  'take',
  'recommend',
  'return-application',
  'send-preliminary-answer',
  'decide',
  'put-on-waiting-list',
  'send-to-board',
  'record-board',
  'return-recommendation',
  'answer-commitment',
  'answer-sale',
  'report-start',
  'report-completion',
  'notify-sale',
  'claim',
  'answer-assignment',
  'ask-financing',
  'extend-deadline',
  'lapse',
  'reverse',
  'withdraw-application',
  'withdraw-guarantee',
] as const
export type CaseAction = (typeof caseActions)[number]

/** Who looks at a case, and what they are in it. */
export interface CaseViewer {
  readonly userId: string
  readonly parties: ReadonlySet<Party>
}

/** What of a case decides who may do what. */
export interface ActionState {
  readonly status: ApplicationStatus
  /** Who prepared the recommendation that waits for a decision. */
  readonly preparedBy: string | null
  readonly recommendsGrant: boolean
  /** An approver has sent it on: only the board decides. */
  readonly beforeBoard: boolean
  /** It stands on a list for the board, which has it to decide. */
  readonly onBoardList: boolean
  readonly guarantee: GuaranteeActionState | null
  /** The fund owes an answer, to the application or to a claim. */
  readonly answerOwed: boolean
  /** The bank that the case names can be asked to confirm the financing. */
  readonly mayAskBank: boolean
  /** Who has agreed to the bank's wish for the payout so far; `null` where it has none that waits. */
  readonly payoutWishAgreedBy: readonly string[] | null
}

export interface GuaranteeActionState {
  readonly status: GuaranteeStatus
  /** The day by which the commitment must be accepted, the building begun or completed has passed. */
  readonly deadlinePassed: boolean
  readonly claimOpen: boolean
  /** No sale can be notified, no loss be claimed any more. */
  readonly termOver: boolean
  readonly claimTimeOver: boolean
  /** Homes that have had no settlement. */
  readonly unsettled: number
  /** Notices of sale that nobody has answered. */
  readonly pendingSales: number
}

/**
 * What the viewer may do now. It says what pages offer; each command enforces its own rules besides. Who is the
 * applicant, or helps them, handles nothing of the case, whatever their roles.
 */
export function allowedActions(viewer: CaseViewer, state: ActionState): CaseAction[] {
  return caseActions.filter(action => allows[action](viewer, state))
}

type Rule = (viewer: CaseViewer, state: ActionState) => boolean

const applicant = ({ parties }: CaseViewer) => parties.has('applicant')

const writer = ({ parties }: CaseViewer) => parties.has('applicant') || parties.has('helper')

const staff = (viewer: CaseViewer, role: Party) => viewer.parties.has(role) && !writer(viewer)

const applicationIn =
  (...statuses: readonly ApplicationStatus[]) =>
  ({ status }: ActionState) =>
    statuses.includes(status)

const guaranteeIn =
  (...statuses: readonly GuaranteeStatus[]) =>
  ({ guarantee }: ActionState) =>
    guarantee !== null && statuses.includes(guarantee.status)

const isLive = guaranteeIn('committed', 'in-force', 'building', 'completed')
const isAccepted = guaranteeIn('in-force', 'building', 'completed')
const canBeDecided = applicationIn('recommended', 'waiting')
const beforeDecision = applicationIn('draft', 'returned', 'submitted', 'under-assessment', 'recommended', 'waiting')

const noOpenClaim = ({ guarantee }: ActionState) => guarantee?.claimOpen === false
const homesAreLeft = ({ guarantee }: ActionState) => guarantee !== null && guarantee.unsettled > 0

const isReporter: Rule = viewer => applicant(viewer) || staff(viewer, 'case-officer')

const allows: Readonly<Record<CaseAction, Rule>> = {
  'write-application': (viewer, state) => writer(viewer) && applicationIn('draft', 'returned')(state),
  take: (viewer, state) => staff(viewer, 'case-officer') && applicationIn('submitted')(state),
  recommend: (viewer, state) => staff(viewer, 'case-officer') && applicationIn('under-assessment')(state),
  'return-application': (viewer, state) => staff(viewer, 'case-officer') && applicationIn('under-assessment')(state),
  'send-preliminary-answer': (viewer, { answerOwed }) => staff(viewer, 'case-officer') && answerOwed,
  decide: (viewer, state) =>
    staff(viewer, 'approver') && canBeDecided(state) && !state.beforeBoard && state.preparedBy !== viewer.userId,
  'put-on-waiting-list': (viewer, state) =>
    staff(viewer, 'approver') &&
    applicationIn('recommended')(state) &&
    state.recommendsGrant &&
    !state.beforeBoard &&
    state.preparedBy !== viewer.userId,
  'send-to-board': (viewer, state) => staff(viewer, 'approver') && canBeDecided(state) && !state.beforeBoard,
  'record-board': (viewer, state) =>
    (staff(viewer, 'approver') || staff(viewer, 'fund-manager')) &&
    canBeDecided(state) &&
    state.onBoardList &&
    state.preparedBy !== viewer.userId,
  'return-recommendation': (viewer, state) => staff(viewer, 'approver') && canBeDecided(state),
  'answer-commitment': (viewer, state) =>
    applicant(viewer) && guaranteeIn('committed')(state) && state.guarantee?.deadlinePassed === false,
  'answer-sale': (viewer, state) =>
    staff(viewer, 'case-officer') && isLive(state) && (state.guarantee?.pendingSales ?? 0) > 0,
  'report-start': (viewer, state) => isReporter(viewer, state) && guaranteeIn('in-force')(state),
  'report-completion': (viewer, state) => isReporter(viewer, state) && guaranteeIn('building')(state),
  'notify-sale': (viewer, state) =>
    applicant(viewer) && isAccepted(state) && homesAreLeft(state) && state.guarantee?.termOver === false,
  claim: (viewer, state) =>
    applicant(viewer) &&
    isAccepted(state) &&
    homesAreLeft(state) &&
    noOpenClaim(state) &&
    state.guarantee?.claimTimeOver === false,
  'answer-assignment': (viewer, { payoutWishAgreedBy }) =>
    applicant(viewer) && payoutWishAgreedBy !== null && !payoutWishAgreedBy.includes(viewer.userId),
  'ask-financing': (viewer, { mayAskBank }) => applicant(viewer) && mayAskBank,
  'extend-deadline': (viewer, state) =>
    staff(viewer, 'approver') &&
    (guaranteeIn('in-force', 'building')(state) ||
      (guaranteeIn('committed')(state) && state.guarantee?.deadlinePassed === false)),
  lapse: (viewer, state) =>
    staff(viewer, 'approver') && isLive(state) && noOpenClaim(state) && state.guarantee?.deadlinePassed === true,
  reverse: (viewer, state) => staff(viewer, 'approver') && isLive(state) && noOpenClaim(state),
  'withdraw-application': (viewer, state) => applicant(viewer) && beforeDecision(state),
  'withdraw-guarantee': (viewer, state) => applicant(viewer) && isAccepted(state) && noOpenClaim(state),
}

import { type Application, awaitsDecision } from '../applications/application.ts'
import { isGrant } from '../applications/decision.ts'
import { mayAskFinancing } from '../banks/ask-financing.ts'
import { mayRecordResolution } from '../board/board-standing-read.ts'
import { isOwedAnswer } from '../deadlines/preliminary-answer.ts'
import { openDeadline } from '../guarantees/end-by-decision.ts'
import { claimableUntil } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Day } from '../shared/day.ts'
import { sumOre } from '../shared/money.ts'
import {
  type ActionState,
  allowedActions,
  type CaseAction,
  type CaseViewer,
  type GuaranteeActionState,
} from './actions.ts'
import type { CaseParts } from './case-read.ts'
import { leftToDo } from './left-to-do.ts'
import { type GuaranteeStepState, type NextStep, nextStep } from './next-step.ts'
import { type ShownStanding, withinStanding } from './viewer-standing.ts'

/** Who has the ball in a case, and what of it is the viewer's to do. */
export interface CaseWork {
  readonly next: NextStep
  readonly actions: readonly CaseAction[]
  /** How a viewer of the staff stands to the case; `null` for others. */
  readonly impartiality: ShownStanding | null
}

export function caseWork(parts: CaseParts, viewer: CaseViewer, today: Day): CaseWork {
  const { waiting, claims, open } = parts
  const standing = open && guaranteeStanding(open)
  const step = {
    ...submission(parts),
    toldOfRoom: waiting !== null && waiting.toldAt !== null,
    guarantee: standing,
    claims,
    deadlines: parts.deadlines.filter(({ closedDay }) => closedDay === null),
    owedOre: owedOre(parts.recoveries),
    appeals: parts.appeals.map(appeal => ({
      status: appeal.status,
      answerDay: answerDayOf(parts, appeal.id),
      toTakeUp: leftToDo(appeal, parts.events) === 'take-up',
    })),
  }
  const state = actionState(parts, standing && guaranteeActionState(standing, today))
  return {
    next: nextStep(step, today),
    ...withinStanding({ viewer, standing: parts.standing }, someone => allowedActions(someone, state)),
  }
}

const answerDayOf = ({ deadlines }: CaseParts, appealId: string): Day | null =>
  deadlines.find(({ subject, closedDay }) => subject === appealId && closedDay === null)?.dueDay ?? null

const submission = ({ application }: CaseParts) => ({
  status: application.status,
  submittedDay: 'submittedDay' in application ? application.submittedDay : null,
  beforeBoard: isBeforeBoard(application),
})

/** What was demanded back and has not come in, in øre. */
export const owedOre = (recoveries: CaseParts['recoveries']): number =>
  sumOre(recoveries.filter(({ receivedDay }) => receivedDay === null).map(({ repaymentOre }) => repaymentOre))

/** NOTE: a recommendation that was returned lies in the case until there is a new one, so its status decides what counts. */
const isBeforeBoard = (application: Application): boolean =>
  awaitsDecision(application) && application.boardReferral !== null

function actionState(parts: CaseParts, guarantee: GuaranteeActionState | null): ActionState {
  const { application, board, deadlines } = parts
  const prepared = awaitsDecision(application) ? application : null
  return {
    status: application.status,
    guarantee,
    answerOwed: deadlines.some(isOwedAnswer),
    ...bankState(parts),
    onBoardList: board !== null && mayRecordResolution(board),
    preparedBy: prepared?.preparedBy ?? null,
    recommendsGrant: prepared !== null && isGrant(prepared.recommendation.outcome),
    beforeBoard: isBeforeBoard(application),
  }
}

function bankState({
  application,
  head,
  bank,
  open,
}: CaseParts): Pick<ActionState, 'mayAskBank' | 'payoutWishAgreedBy'> {
  const { financing, assignment } = bank
  return {
    mayAskBank: mayAskFinancing({
      status: application.status,
      hasBank: head.bankName !== null,
      asked: financing?.status ?? null,
      guarantee: open?.guarantee.status ?? null,
    }),
    payoutWishAgreedBy: assignment?.status === 'proposed' ? assignment.agreedBy : null,
  }
}

/** What of a guarantee decides whose turn it is and what may be done. */
interface GuaranteeStanding extends GuaranteeStepState {
  readonly claimOpen: boolean
  readonly unsettled: number
}

function guaranteeStanding({ guarantee, dwellings, holdRules }: OpenGuarantee): GuaranteeStanding {
  const unsettled = dwellings.filter(({ settledClaimId }) => settledClaimId === null)
  return {
    status: guarantee.status,
    openDeadline: openDeadline(guarantee),
    termEnds: guarantee.termEnds,
    claimableUntil: claimableUntil(guarantee.completedDay, holdRules),
    pendingSales: unsettled.filter(({ notice }) => notice?.answer === 'pending').length,
    claimOpen: guarantee.openClaimId !== null,
    unsettled: unsettled.length,
  }
}

function guaranteeActionState(standing: GuaranteeStanding, today: Day): GuaranteeActionState {
  const isPast = (day: Day | null) => day !== null && today > day
  const { status, claimOpen, unsettled, pendingSales } = standing
  return {
    status,
    deadlinePassed: isPast(standing.openDeadline),
    termOver: isPast(standing.termEnds),
    claimTimeOver: isPast(standing.claimableUntil),
    claimOpen,
    unsettled,
    pendingSales,
  }
}

import type { AppealStatus } from '../appeals/appeal.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { DeadlineKind } from '../deadlines/deadline.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import { assertNever } from '../shared/assert-never.ts'
import { addMonths, type Day } from '../shared/day.ts'
import { appealStep, grantedStep } from './granted-step.ts'
import { answerDay, dueDay } from './step-days.ts'

/** Who has the ball, what they do with it, and by when. Worded in `views/pages/case/next-step-text.ts`. */
export interface NextStep {
  readonly holder: 'applicant' | 'case-officer' | 'approver' | 'fund-manager' | 'board' | 'appeal-body' | 'nobody'
  readonly step: StepCode
  /** The day by which it is to be done; `null` where there is none. */
  readonly by: Day | null
  readonly overdue: boolean
}

export type StepCode =
  | 'finish-draft'
  | 'take'
  | 'recommend'
  | 'answer-return'
  | 'answer-request'
  | 'decide'
  | 'wait-for-room'
  | 'decide-waiting'
  | 'decide-board'
  | 'accept'
  | 'lapses'
  | 'start'
  | 'complete'
  | 'answer-sale'
  | 'sell'
  | 'claim'
  | 'claim-take'
  | 'claim-recommend'
  | 'claim-decide'
  | 'claim-attest'
  | 'claim-pay'
  | 'repay'
  | 'appeal-late'
  | 'appeal-review'
  | 'appeal-answer'
  | 'appeal-forwarded'
  | 'appeal-take-up'
  | 'refused'
  | 'dismissed'
  | 'withdrawn'
  | 'lapsed'
  | 'ended'

export interface StepState {
  readonly status: ApplicationStatus
  readonly submittedDay: Day | null
  /** Those who wait have been told that there is room. */
  readonly toldOfRoom: boolean
  /** An approver has sent it on: the board decides. */
  readonly beforeBoard: boolean
  readonly guarantee: GuaranteeStepState | null
  readonly claims: readonly { readonly status: ClaimStatus }[]
  /** Those that are open, the one that comes first at the top. */
  readonly deadlines: readonly { readonly kind: DeadlineKind; readonly dueDay: Day }[]
  /** What is demanded back after a payout and has not come in, in øre. */
  readonly owedOre: number
  /** Those against decisions in the case. */
  readonly appeals: readonly AppealStepState[]
}

export interface AppealStepState {
  readonly status: AppealStatus
  readonly answerDay: Day | null
  /** The appeal body has said that the matter is to be taken up again, and that has not been done. */
  readonly toTakeUp?: boolean
}

export interface GuaranteeStepState {
  readonly status: GuaranteeStatus
  /** By which the commitment is to be accepted, the building begun or completed. */
  readonly openDeadline: Day | null
  readonly termEnds: Day | null
  readonly claimableUntil: Day | null
  readonly pendingSales: number
}

export type Step = Omit<NextStep, 'overdue'>

export function nextStep(state: StepState, today: Day): NextStep {
  const step = unlessAsked(stepOf(state, today), state)
  return { ...step, overdue: step.by !== null && step.by < today }
}

function stepOf(state: StepState, today: Day): Step {
  const by = answerDay(state) ?? monthAfter(state.submittedDay)
  const { status } = state
  switch (status) {
    case 'draft':
      return { holder: 'applicant', step: 'finish-draft', by: dueDay(state, 'draft') }
    case 'submitted':
      return { holder: 'case-officer', step: 'take', by }
    case 'under-assessment':
      return { holder: 'case-officer', step: 'recommend', by }
    case 'returned':
      return { holder: 'applicant', step: 'answer-return', by: dueDay(state, 'request') }
    case 'recommended':
      return state.beforeBoard
        ? { holder: 'board', step: 'decide-board', by }
        : { holder: 'approver', step: 'decide', by }
    case 'waiting':
      return state.toldOfRoom
        ? { holder: state.beforeBoard ? 'board' : 'approver', step: 'decide-waiting', by: answerDay(state) }
        : { holder: 'nobody', step: 'wait-for-room', by: null }
    case 'granted':
    case 'granted-in-part':
      return grantedStep(state, today)
    case 'refused':
    case 'dismissed':
      return appealStep(state) ?? { holder: 'nobody', step: status, by: null }
    case 'withdrawn':
    case 'lapsed':
      return { holder: 'nobody', step: status, by: null }
    default:
      return assertNever(status)
  }
}

/** What the case officer would go on with waits while the applicant has been asked for something. */
function unlessAsked(step: Step, state: StepState): Step {
  const by = dueDay(state, 'request')
  const waits = by !== null && ['recommend', 'claim-take', 'claim-recommend'].includes(step.step)
  return waits ? { holder: 'applicant', step: 'answer-request', by } : step
}

/** Of cases that were sent in before deadlines were kept. */
const monthAfter = (submittedDay: Day | null): Day | null => submittedDay && addMonths(submittedDay, 1)

import type { ApplicationStatus } from '../applications/application.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import { assertNever } from '../shared/assert-never.ts'
import { addMonths, type Day } from '../shared/day.ts'

/** Who has the ball, what they do with it, and by when. Worded in `views/pages/case/next-step-text.ts`. */
export interface NextStep {
  readonly holder: 'applicant' | 'case-officer' | 'approver' | 'fund-manager' | 'nobody'
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
  | 'decide'
  | 'wait-for-room'
  | 'decide-waiting'
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
  readonly guarantee: GuaranteeStepState | null
  readonly claims: readonly { readonly status: ClaimStatus }[]
}

export interface GuaranteeStepState {
  readonly status: GuaranteeStatus
  /** By which the commitment is to be accepted, the building begun or completed. */
  readonly openDeadline: Day | null
  readonly termEnds: Day | null
  readonly claimableUntil: Day | null
  readonly pendingSales: number
}

type Step = Omit<NextStep, 'overdue'>

export function nextStep(state: StepState, today: Day): NextStep {
  const step = stepOf(state, today)
  return { ...step, overdue: step.by !== null && step.by < today }
}

/** An applicant hears from the fund within a month: the answer, or when it comes. */
function stepOf(state: StepState, today: Day): Step {
  const by = state.submittedDay === null ? null : addMonths(state.submittedDay, 1)
  const { status } = state
  switch (status) {
    case 'draft':
      return { holder: 'applicant', step: 'finish-draft', by: null }
    case 'submitted':
      return { holder: 'case-officer', step: 'take', by }
    case 'under-assessment':
      return { holder: 'case-officer', step: 'recommend', by }
    case 'returned':
      return { holder: 'applicant', step: 'answer-return', by: null }
    case 'recommended':
      return { holder: 'approver', step: 'decide', by }
    case 'waiting':
      return state.toldOfRoom
        ? { holder: 'approver', step: 'decide-waiting', by: null }
        : { holder: 'nobody', step: 'wait-for-room', by: null }
    case 'granted':
    case 'granted-in-part':
      return claimStep(state) ?? guaranteeStep(state, today)
    case 'refused':
    case 'dismissed':
    case 'withdrawn':
    case 'lapsed':
      return { holder: 'nobody', step: status, by: null }
    default:
      return assertNever(status)
  }
}

const claimSteps: Readonly<Record<ClaimStatus, Step | null>> = {
  lodged: { holder: 'case-officer', step: 'claim-take', by: null },
  'under-assessment': { holder: 'case-officer', step: 'claim-recommend', by: null },
  recommended: { holder: 'approver', step: 'claim-decide', by: null },
  payable: { holder: 'fund-manager', step: 'claim-attest', by: null },
  attested: { holder: 'fund-manager', step: 'claim-pay', by: null },
  paid: null,
  refused: null,
  withdrawn: null,
}

const claimStep = ({ claims }: StepState): Step | null =>
  claims.map(({ status }) => claimSteps[status]).find(step => step !== null) ?? null

const ended: Step = { holder: 'nobody', step: 'ended', by: null }

function guaranteeStep({ guarantee }: StepState, today: Day): Step {
  if (guarantee === null || guarantee.status === 'ended') return ended
  if (guarantee.pendingSales > 0) return { holder: 'case-officer', step: 'answer-sale', by: null }
  const { status, openDeadline: by, termEnds, claimableUntil } = guarantee
  switch (status) {
    case 'committed':
      return by !== null && by < today
        ? { holder: 'nobody', step: 'lapses', by }
        : { holder: 'applicant', step: 'accept', by }
    case 'in-force':
      return { holder: 'applicant', step: 'start', by }
    case 'building':
      return { holder: 'applicant', step: 'complete', by }
    case 'completed':
      return termEnds !== null && termEnds < today
        ? { holder: 'applicant', step: 'claim', by: claimableUntil }
        : { holder: 'applicant', step: 'sell', by: termEnds }
    default:
      return assertNever(status)
  }
}

import type { AppealStatus } from '../appeals/appeal.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import { assertNever } from '../shared/assert-never.ts'
import type { Day } from '../shared/day.ts'
import type { Step, StepState } from './next-step.ts'
import { answerDay, dueDay } from './step-days.ts'

/** What comes next once a case has been granted. */
export const grantedStep = (state: StepState, today: Day): Step =>
  repaymentStep(state) ?? claimStep(state) ?? takeUpStep(state) ?? guaranteeStep(state, today)

/** Money that is owed comes before all else, also where the guarantee has ended. */
function repaymentStep(state: StepState): Step | null {
  return state.owedOre > 0 ? { holder: 'applicant', step: 'repay', by: dueDay(state, 'repayment') } : null
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

function claimStep(state: StepState): Step | null {
  const step = state.claims.map(({ status }) => claimSteps[status]).find(found => found !== null)
  return step ? { ...step, by: answerDay(state) } : null
}

const appealSteps: Readonly<Record<AppealStatus, Omit<Step, 'by'> | null>> = {
  late: { holder: 'approver', step: 'appeal-late' },
  received: { holder: 'case-officer', step: 'appeal-review' },
  reviewed: { holder: 'approver', step: 'appeal-answer' },
  forwarded: { holder: 'appeal-body', step: 'appeal-forwarded' },
  changed: null,
  dismissed: null,
  closed: null,
  withdrawn: null,
}

/** What the appeal body has decided is carried out as soon as nothing stands in the way. */
const takeUpStep = ({ appeals }: StepState): Step | null =>
  appeals.some(({ toTakeUp }) => toTakeUp) ? { holder: 'approver', step: 'appeal-take-up', by: null } : null

/** The newest appeal that somebody has to do something with. */
export function appealStep(state: StepState): Step | null {
  const { appeals } = state
  const open = appeals.findLast(({ status }) => appealSteps[status] !== null)
  const step = open && appealSteps[open.status]
  return step ? { ...step, by: open.answerDay } : takeUpStep(state)
}

const ended: Step = { holder: 'nobody', step: 'ended', by: null }

function guaranteeStep(state: StepState, today: Day): Step {
  const { guarantee } = state
  if (guarantee === null || guarantee.status === 'ended') return appealStep(state) ?? ended
  if (guarantee.pendingSales > 0)
    return { holder: 'case-officer', step: 'answer-sale', by: dueDay(state, 'sale-response') }
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

import { isGrant } from '../applications/application.ts'
import { openDeadline } from '../guarantees/end-by-decision.ts'
import { claimableUntil } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Day } from '../shared/day.ts'
import {
  type ActionState,
  allowedActions,
  type CaseAction,
  type CaseViewer,
  type GuaranteeActionState,
} from './actions.ts'
import type { CaseParts } from './case-read.ts'
import { type GuaranteeStepState, type NextStep, nextStep } from './next-step.ts'

/** Who has the ball in a case, and what of it is the viewer's to do. */
export interface CaseWork {
  readonly next: NextStep
  readonly actions: readonly CaseAction[]
}

export function caseWork(parts: CaseParts, viewer: CaseViewer, today: Day): CaseWork {
  const { application, waiting, claims, open } = parts
  const standing = open && guaranteeStanding(open)
  const submittedDay = 'submittedDay' in application ? application.submittedDay : null
  const toldOfRoom = waiting !== null && waiting.toldAt !== null
  const step = { status: application.status, submittedDay, toldOfRoom, guarantee: standing, claims }
  return {
    next: nextStep(step, today),
    actions: allowedActions(viewer, actionState(parts, standing && guaranteeActionState(standing, today))),
  }
}

/** NOTE: a recommendation that was returned lies in the case until there is a new one, so its status decides what counts. */
function actionState({ application }: CaseParts, guarantee: GuaranteeActionState | null): ActionState {
  const { status } = application
  if (status !== 'recommended' && status !== 'waiting')
    return { status, preparedBy: null, recommendsGrant: false, guarantee }
  const { preparedBy, recommendation } = application
  return { status, preparedBy, recommendsGrant: isGrant(recommendation.outcome), guarantee }
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

import { isGrant } from '../applications/application.ts'
import type { Day } from '../shared/day.ts'
import { type ActionState, allowedActions, type CaseAction, type CaseViewer } from './actions.ts'
import type { CaseParts } from './case-read.ts'
import { type NextStep, nextStep, type StepState } from './next-step.ts'
import { guaranteeActionState, shownGuarantee } from './shown-guarantee.ts'

/** Who has the ball in a case, and what of it is the viewer's to do. */
export interface CaseWork {
  readonly next: NextStep
  readonly actions: readonly CaseAction[]
}

export const caseWork = (parts: CaseParts, viewer: CaseViewer, today: Day): CaseWork => ({
  next: nextStep(stepState(parts, today), today),
  actions: allowedActions(viewer, actionState(parts, today)),
})

function stepState({ application, waiting, open, claims }: CaseParts, today: Day): StepState {
  const { status } = application
  const submittedDay = 'submittedDay' in application ? application.submittedDay : null
  const pendingSales = open ? guaranteeActionState(open, today).pendingSales : 0
  const guarantee = open && { ...shownGuarantee(open, today), pendingSales }
  return { status, submittedDay, toldOfRoom: waiting !== null && waiting.toldAt !== null, guarantee, claims }
}

/** NOTE: a recommendation that was returned lies in the case until there is a new one, so its status decides what counts. */
function actionState({ application, open }: CaseParts, today: Day): ActionState {
  const guarantee = open && guaranteeActionState(open, today)
  const { status } = application
  if (status !== 'recommended' && status !== 'waiting')
    return { status, preparedBy: null, recommendsGrant: false, guarantee }
  const { preparedBy, recommendation } = application
  return { status, preparedBy, recommendsGrant: isGrant(recommendation.outcome), guarantee }
}

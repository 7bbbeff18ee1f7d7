import { type Appeal, takesUp } from '../appeals/appeal.ts'
import { canTakeUp, standingDecisions } from '../appeals/appealable.ts'
import type { CaseEvent } from '../history/case-events-store.ts'

/**
 * What is left where the appeal body changed or set aside a decision and the matter was not taken up again at once.
 * - `take-up`: something in the case kept it from that; an approver does it when that is over
 * - `superseded`: the decision does not stand any more
 * - `settled`: the claim was settled, and is not taken up again
 */
export type LeftToDo = 'take-up' | 'superseded' | 'settled'

type Followed = Pick<Appeal, 'outcome' | 'decisionKind' | 'decisionSeq'>

export function leftToDo(
  { outcome, decisionKind, decisionSeq }: Followed,
  events: readonly CaseEvent[],
): LeftToDo | null {
  if (outcome === null || !takesUp(outcome) || outcome.takenUpDay !== null) return null
  if (!canTakeUp(decisionKind)) return 'settled'
  return standingDecisions(events).some(({ seq }) => seq === decisionSeq) ? 'take-up' : 'superseded'
}

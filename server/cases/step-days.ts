import type { DeadlineKind } from '../deadlines/deadline.ts'
import type { Day } from '../shared/day.ts'
import type { StepState } from './next-step.ts'

/** The day by which the first of the kinds is to be met. */
export const dueDay = ({ deadlines }: StepState, ...kinds: readonly DeadlineKind[]): Day | null =>
  deadlines.find(({ kind }) => kinds.includes(kind))?.dueDay ?? null

/** When the applicant hears from the fund: the answer, or when it comes. */
export const answerDay = (state: StepState): Day | null => dueDay(state, 'answer', 'promised-answer')

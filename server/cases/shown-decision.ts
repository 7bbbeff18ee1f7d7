import type { BoardResolution, DecisionOutcome } from '../applications/decision.ts'
import { type Condition, noReasons, type Reasons } from '../applications/reasons.ts'
import type { Day } from '../shared/day.ts'
import { type Audience, takesPart } from './audience.ts'
import type { CaseParts } from './case-read.ts'

export interface ShownDecision {
  readonly outcome: DecisionOutcome
  /** Empty for those who see nothing personal. */
  readonly reasons: Reasons
  readonly conditions: readonly Condition[]
  /** The meeting, where the board decided. */
  readonly board: Omit<BoardResolution, 'disqualified'> | null
  readonly decidedDay: Day
  readonly deciderName: string | null
  /** What the decision is made under, and what an appeal is. */
  readonly basis: string
  readonly appealBasis: string
}

export function shownDecision({ application, head, rules }: CaseParts, audience: Audience): ShownDecision | null {
  switch (application.status) {
    case 'granted':
    case 'granted-in-part':
    case 'refused':
    case 'dismissed':
      return {
        outcome: application.decision.outcome,
        reasons: takesPart(audience) ? application.decision.reasons : noReasons,
        conditions: takesPart(audience) ? application.decision.conditions : [],
        board: shownBoard(application.decision.board),
        decidedDay: application.decidedDay,
        deciderName: head.deciderName,
        basis: rules?.content.legalReferences.decision ?? '',
        appealBasis: rules?.content.legalReferences.appeal ?? '',
      }
    default:
      return null
  }
}

/** Who was disqualified is told in the board's own book. */
const shownBoard = (board: BoardResolution | null) => board && { caseNumber: board.caseNumber, day: board.day }

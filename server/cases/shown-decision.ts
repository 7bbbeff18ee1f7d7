import type { DecisionOutcome } from '../applications/application.ts'
import type { Day } from '../shared/day.ts'
import type { Audience } from './audience.ts'
import type { CaseParts } from './case-read.ts'

export interface ShownDecision {
  readonly outcome: DecisionOutcome
  /** Empty for those who see nothing personal. */
  readonly reasons: string
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
        reasons: audience === 'owner' ? '' : application.decision.reasons,
        decidedDay: application.decidedDay,
        deciderName: head.deciderName,
        basis: rules?.content.legalReferences.decision ?? '',
        appealBasis: rules?.content.legalReferences.appeal ?? '',
      }
    default:
      return null
  }
}

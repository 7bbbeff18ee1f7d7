import type { KeptCorrection } from '../appeals/corrections-store.ts'
import type { DecisionOutcome } from '../applications/decision.ts'
import { type Condition, noReasons, type Reasons } from '../applications/reasons.ts'
import { decisionIn, recommendationIn } from '../applications/stored-decision.ts'
import { type EarlierDecision, ofApplication, type ReopeningCause } from '../history/earlier-decisions-store.ts'
import type { Day } from '../shared/day.ts'
import { type Audience, takesPart } from './audience.ts'
import type { CaseParts } from './case-read.ts'

/** A decision on the application that was taken up again, with everything that stood in it. */
export interface ShownEarlierDecision {
  readonly number: number
  readonly outcome: DecisionOutcome
  readonly guaranteedOre: number | null
  readonly reasons: Reasons
  readonly conditions: readonly Condition[]
  readonly decidedDay: Day
  readonly deciderName: string
  readonly preparerName: string
  /** What the case officer had recommended; only for those who handle the case. */
  readonly recommended: { readonly outcome: DecisionOutcome; readonly reasons: Reasons } | null
  readonly reopenedDay: Day
  readonly reopenedByName: string
  readonly cause: ReopeningCause
  readonly reason: string
}

export function shownEarlierDecisions({ earlierDecisions }: CaseParts, audience: Audience): ShownEarlierDecision[] {
  if (audience === 'helper') return []
  return earlierDecisions.filter(({ subject }) => subject === ofApplication).map(one => shown(one, audience))
}

function shown(kept: EarlierDecision, audience: Audience): ShownEarlierDecision {
  const { subject: _, appealId: __, recommendation: recommended, decision: decided, ...told } = kept
  const { outcome, offer, reasons, conditions } = decisionIn(decided)
  const isPersonal = audience === 'owner'
  const recommendation = recommendationIn(recommended)
  return {
    ...told,
    outcome,
    guaranteedOre: offer?.answer.guaranteedSumOre ?? null,
    reasons: isPersonal ? noReasons : reasons,
    conditions: isPersonal ? [] : conditions,
    recommended: audience === 'staff' ? { outcome: recommendation.outcome, reasons: recommendation.reasons } : null,
    reason: isPersonal ? '' : told.reason,
  }
}

/** Of the decision that stands, or that an earlier one was, by its number. */
export const shownCorrections = ({ corrections }: CaseParts, audience: Audience): readonly KeptCorrection[] =>
  takesPart(audience) ? corrections : []

import type { ApplicationFacts } from '../applications/application-facts.ts'
import { asStated, type OfferChoices } from '../applications/assess-application.ts'
import type { Recommendation } from '../applications/decision.ts'
import type { Condition, Reasons } from '../applications/reasons.ts'
import type { StatedAid } from '../applications/state-aid.ts'
import { recommendationIn } from '../applications/stored-decision.ts'
import { ofApplication } from '../history/earlier-decisions-store.ts'
import type { OfficerAnswers, SettledFinding } from '../rules/settled-findings.ts'
import type { CaseParts } from './case-read.ts'
import type { Assessable } from './recommendation-page.ts'

/** What the form of an assessment begins with. */
export interface BegunRecommendation extends OfferChoices {
  readonly outcome: Recommendation['outcome'] | null
  readonly reasons: Reasons | null
  readonly conditions: readonly Condition[]
  readonly stateAid: StatedAid | null
  readonly answers: OfficerAnswers
}

/** As stated, or as it was before the approver sent it back. */
export function begunRecommendation({ parts, application, sentBack }: Assessable): BegunRecommendation {
  if (sentBack) {
    const { findings, offer: _, ...begun } = sentBack.earlier
    return { ...begun, answers: answersIn(findings) }
  }
  return { ...nothingBegun, dwellings: asStated(application.facts), ...figuresBefore(parts, application.facts) }
}

const nothingBegun = {
  outcome: null,
  reasons: null,
  conditions: [],
  ceilingOre: null,
  deMinimisRemainingOre: null,
  stateAid: null,
  answers: {},
} as const

/** A decision that is taken up again is assessed from the figures that it rested on, where the homes are still the same. */
function figuresBefore({ earlierDecisions }: CaseParts, facts: ApplicationFacts): Partial<BegunRecommendation> {
  const last = earlierDecisions.findLast(({ subject }) => subject === ofApplication)
  if (!last) return {}
  const { dwellings, conditions, deMinimisRemainingOre, stateAid, findings } = recommendationIn(last.recommendation)
  const isSame = dwellings.map(({ id }) => id).join() === facts.dwellings.map(({ id }) => id).join()
  return isSame ? { dwellings, conditions, deMinimisRemainingOre, stateAid, answers: answersIn(findings) } : {}
}

const answersIn = (findings: readonly SettledFinding[]): OfficerAnswers =>
  Object.fromEntries(findings.flatMap(({ criterion, officer }) => (officer ? [[criterion, officer]] : [])))

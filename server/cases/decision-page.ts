import { type ApplicationIn, type DecisionOutcome, isGrant, type Recommendation } from '../applications/application.ts'
import { findingsFor, type Held } from '../applications/assess-application.ts'
import type { Finding } from '../rules/finding.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import type { Day } from '../shared/day.ts'
import type { FieldError } from '../shared/refusal.ts'
import type { CaseViewer } from './actions.ts'
import { type CaseIdentity, caseIdentity } from './case-page.ts'
import type { CaseParts } from './case-read.ts'
import { type CaseWork, caseWork } from './case-work.ts'
import { type OfferCalculation, offerCalculation } from './offer-calculation.ts'
import { type ShownFacts, shownFacts } from './shown-facts.ts'
import { type ShownHome, shownHomes } from './shown-homes.ts'
import { trialOffer } from './trial-offer.ts'
import type { WaitingPlace } from './waiting-place-read.ts'

/** What an approver decides by: the recommendation, and the sum and the room in the fund as they are now. */
export interface DecisionPage extends CaseIdentity, CaseWork {
  readonly facts: ShownFacts
  readonly homes: readonly ShownHome[]
  readonly recommendation: Recommendation
  /** What may be decided: what is recommended, or to turn down. */
  readonly outcomes: readonly DecisionOutcome[]
  /** The sum as it would be decided now; `null` where no grant is recommended. */
  readonly calculation: OfferCalculation | null
  /** Why the sum cannot be calculated any more. */
  readonly fault: FieldError | null
  readonly room: Room
  /** Limits for the applicant or the municipality that the sum would break today. */
  readonly brokenLimits: readonly Finding[]
  readonly waiting: WaitingPlace | null
}

/** Amounts in øre. */
export interface Room {
  readonly availableOre: number
  readonly neededOre: number
  /** What the fund lacks; 0 where it has enough. */
  readonly shortfallOre: number
  /** What the sum was when it was recommended; `null` where nothing was. */
  readonly recommendedOre: number | null
  /** The largest sum that the viewer decides; `null` is without limit. */
  readonly authorityLimitOre: number | null
}

/** A case that waits for its decision. */
export interface Decidable {
  readonly parts: CaseParts
  readonly application: ApplicationIn<'recommended' | 'waiting'>
  readonly rules: RuleVersion
  readonly held: Held
}

export interface Deciding {
  readonly viewer: CaseViewer
  readonly authorityLimitOre: number | null
  readonly today: Day
}

/** `null` where the case does not wait for a decision. */
export function decidable(parts: CaseParts): Decidable | null {
  const { application, rules, held } = parts
  const isOpen = application.status === 'recommended' || application.status === 'waiting'
  return isOpen && rules && held ? { parts, application, rules, held } : null
}

export function decisionPage(decided: Decidable, { viewer, authorityLimitOre, today }: Deciding): DecisionPage {
  const { parts, application, held } = decided
  const { recommendation } = application
  const trial = isGrant(recommendation.outcome) ? trialOffer(decided, recommendation) : { offer: null, fault: null }
  const neededOre = trial.offer?.answer.guaranteedSumOre ?? 0
  const recommendedOre = recommendation.offer?.answer.guaranteedSumOre ?? null
  const shortfallOre = Math.max(0, neededOre - held.availableOre)
  return {
    ...caseIdentity(parts, 'staff'),
    ...caseWork(parts, viewer, today),
    facts: shownFacts(parts, 'staff'),
    homes: shownHomes(application.facts, { recommendation, open: null }),
    recommendation,
    outcomes: isGrant(recommendation.outcome)
      ? [recommendation.outcome, 'refused', 'dismissed']
      : ['refused', 'dismissed'],
    calculation: trial.offer && offerCalculation(trial.offer, 'recommended'),
    fault: trial.fault,
    room: { availableOre: held.availableOre, neededOre, shortfallOre, recommendedOre, authorityLimitOre },
    brokenLimits: trial.offer ? brokenLimits(decided, neededOre) : [],
    waiting: parts.waiting,
  }
}

const brokenLimits = ({ rules, application, held }: Decidable, neededOre: number): Finding[] =>
  findingsFor(rules, application, held, neededOre).filter(
    ({ criterion, answer }) => criterion.endsWith('-limit') && answer === 'not-met',
  )

import { type ApplicationIn, awaitsDecision } from '../applications/application.ts'
import { findingsFor, type Weighed } from '../applications/assess-application.ts'
import { isGrant } from '../applications/decision.ts'
import type { OfferAnswer } from '../coverage/offer.ts'
import { capitalNeed } from '../guarantees/capital-need.ts'
import type { Finding } from '../rules/finding.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { isHeldByTheBooks } from '../rules/settled-findings.ts'
import type { Day } from '../shared/day.ts'
import type { CaseParts } from './case-read.ts'
import { offerCalculation } from './offer-calculation.ts'
import { trialOffer } from './trial-offer.ts'

/** A case that waits for its decision. */
export interface Decidable {
  readonly parts: CaseParts
  readonly application: ApplicationIn<'recommended' | 'waiting'>
  readonly rules: RuleVersion
  readonly held: Weighed
}

/** `null` where the case does not wait for a decision. */
export function decidable(parts: CaseParts): Decidable | null {
  const { application, rules, held } = parts
  return awaitsDecision(application) && rules && held ? { parts, application, rules, held } : null
}

/** Amounts in øre. */
export interface Room {
  readonly availableOre: number
  /** The guaranteed sum that would be decided now. */
  readonly sumOre: number
  /** What that takes of the fund: less than the sum where the case holds some of it already. */
  readonly neededOre: number
  /** What the fund lacks; 0 where it has enough. */
  readonly shortfallOre: number
  /** What the sum was when it was recommended; `null` where nothing was. */
  readonly recommendedOre: number | null
  /** The largest sum that the viewer decides; `null` is without limit. */
  readonly authorityLimitOre: number | null
}

/** Why a grant that is recommended cannot be decided now by the one who looks. */
export type GrantHindrance = 'not-its-turn' | 'above-authority'

/** The sum as it would be decided now; 0 where no grant is recommended. */
export function sumNow(decided: Decidable) {
  const { recommendation } = decided.application
  const trial = isGrant(recommendation.outcome) ? trialOffer(decided, recommendation) : { offer: null, fault: null }
  return {
    calculation: trial.offer && offerCalculation(trial.offer, 'recommended'),
    fault: trial.fault,
    offer: trial.offer?.answer ?? null,
    sumOre: trial.offer?.answer.guaranteedSumOre ?? 0,
  }
}

export interface Asked {
  /** `null` where no grant is recommended. */
  readonly offer: OfferAnswer | null
  readonly authorityLimitOre: number | null
  readonly today: Day
}

/** NOTE: what is left for a case counts what it holds itself; the fund's own room does not. */
export function roomFor({ application, parts, held }: Decidable, { offer, authorityLimitOre, today }: Asked): Room {
  const recommendedOre = application.recommendation.offer?.answer.guaranteedSumOre ?? null
  const availableOre = held.availableOre - held.ownOre
  const sumOre = offer?.guaranteedSumOre ?? 0
  const neededOre = offer ? capitalNeed(parts.open, offer, today) : 0
  const shortfallOre = Math.max(0, neededOre - availableOre)
  return { availableOre, sumOre, neededOre, shortfallOre, recommendedOre, authorityLimitOre }
}

export function hindrance({ application, parts }: Decidable, room: Room): GrantHindrance | null {
  if (!isGrant(application.recommendation.outcome)) return null
  if (application.status === 'waiting' && !parts.waiting?.toldAt) return 'not-its-turn'
  const { authorityLimitOre, sumOre } = room
  return authorityLimitOre !== null && sumOre > authorityLimitOre ? 'above-authority' : null
}

/** Limits that the sum would break today. */
export const brokenLimits = ({ rules, application, held }: Decidable, sumOre: number): Finding[] =>
  findingsFor(rules, application, held, sumOre).filter(
    ({ criterion, answer }) => isHeldByTheBooks(criterion) && answer === 'not-met',
  )

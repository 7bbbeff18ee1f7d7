import type { ApplicationIn } from '../applications/application.ts'
import { findingsFor, type Held } from '../applications/assess-application.ts'
import { isGrant } from '../applications/decision.ts'
import type { Finding } from '../rules/finding.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { isHeldByTheBooks } from '../rules/settled-findings.ts'
import type { CaseParts } from './case-read.ts'
import { offerCalculation } from './offer-calculation.ts'
import { trialOffer } from './trial-offer.ts'

/** A case that waits for its decision. */
export interface Decidable {
  readonly parts: CaseParts
  readonly application: ApplicationIn<'recommended' | 'waiting'>
  readonly rules: RuleVersion
  readonly held: Held
}

/** `null` where the case does not wait for a decision. */
export function decidable(parts: CaseParts): Decidable | null {
  const { application, rules, held } = parts
  const isOpen = application.status === 'recommended' || application.status === 'waiting'
  return isOpen && rules && held ? { parts, application, rules, held } : null
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

/** Why a grant that is recommended cannot be decided now by the one who looks. */
export type GrantHindrance = 'not-its-turn' | 'above-authority'

/** The sum as it would be decided now; 0 where no grant is recommended. */
export function sumNow(decided: Decidable) {
  const { recommendation } = decided.application
  const trial = isGrant(recommendation.outcome) ? trialOffer(decided, recommendation) : { offer: null, fault: null }
  return {
    calculation: trial.offer && offerCalculation(trial.offer, 'recommended'),
    fault: trial.fault,
    neededOre: trial.offer?.answer.guaranteedSumOre ?? 0,
  }
}

export function roomFor(
  { application, held: { availableOre } }: Decidable,
  { neededOre, authorityLimitOre }: Pick<Room, 'neededOre' | 'authorityLimitOre'>,
): Room {
  const recommendedOre = application.recommendation.offer?.answer.guaranteedSumOre ?? null
  const shortfallOre = Math.max(0, neededOre - availableOre)
  return { availableOre, neededOre, shortfallOre, recommendedOre, authorityLimitOre }
}

export function hindrance({ application, parts }: Decidable, room: Room): GrantHindrance | null {
  if (!isGrant(application.recommendation.outcome)) return null
  if (application.status === 'waiting' && !parts.waiting?.toldAt) return 'not-its-turn'
  const { authorityLimitOre, neededOre } = room
  return authorityLimitOre !== null && neededOre > authorityLimitOre ? 'above-authority' : null
}

/** Limits that the sum would break today. */
export const brokenLimits = ({ rules, application, held }: Decidable, neededOre: number): Finding[] =>
  findingsFor(rules, application, held, neededOre).filter(
    ({ criterion, answer }) => isHeldByTheBooks(criterion) && answer === 'not-met',
  )

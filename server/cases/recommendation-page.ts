import type { ApplicationIn, Recommendation } from '../applications/application.ts'
import { asStated, findingsFor, type Held, type OfferChoices } from '../applications/assess-application.ts'
import type { CaseEvent } from '../history/case-events-store.ts'
import type { Finding } from '../rules/finding.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import type { OfficerAnswers, SettledFinding } from '../rules/settled-findings.ts'
import type { FieldError } from '../shared/refusal.ts'
import { type CaseIdentity, caseIdentity } from './case-page.ts'
import type { CaseParts } from './case-read.ts'
import { type OfferCalculation, offerCalculation } from './offer-calculation.ts'
import { type ShownFacts, shownFacts } from './shown-facts.ts'
import { type ShownHome, shownHomes } from './shown-homes.ts'
import { trialOffer } from './trial-offer.ts'

/** What a case officer assesses a case by, with the sum that the figures come to. */
export interface RecommendationPage extends CaseIdentity {
  readonly ruleNumber: number
  readonly facts: ShownFacts
  readonly homes: readonly ShownHome[]
  readonly findings: readonly Finding[]
  readonly calculation: OfferCalculation | null
  /** Why there is no calculation. */
  readonly fault: FieldError | null
  readonly availableOre: number
  /** Where the form begins: as stated, or as it was before the approver sent it back. */
  readonly begun: BegunRecommendation
  /** What the approver wrote when sending it back. */
  readonly sentBack: string | null
}

export interface BegunRecommendation extends OfferChoices {
  readonly outcome: Recommendation['outcome'] | null
  readonly reasons: string | null
  readonly answers: OfficerAnswers
}

/** A case that is under assessment, with the rules it is pinned to and what the fund has left for it. */
export interface Assessable {
  readonly parts: CaseParts
  readonly application: ApplicationIn<'under-assessment'>
  readonly rules: RuleVersion
  readonly held: Held
  readonly sentBack: SentBack | null
}

/** The last recommendation and why the approver did not take it, where the application has not come in anew since. */
export interface SentBack {
  readonly reason: string
  readonly earlier: Recommendation
}

/** The approver's words, where the recommendation was sent back since the application last came in. */
export function sendingBack(events: readonly CaseEvent[]): string | null {
  const last = events.findLast(({ kind }) => kind === 'submitted' || kind === 'recommendation-returned')
  const reason = last?.kind === 'recommendation-returned' ? last.detail?.reason : null
  return typeof reason === 'string' ? reason : null
}

/** @param choices the figures to calculate with; `null` where what was typed cannot be read. */
export function recommendationPage(assessed: Assessable, choices: OfferChoices | null): RecommendationPage {
  const { parts, application, rules, held, sentBack } = assessed
  const { offer, fault } = choices ? trialOffer(assessed, choices) : nothingTried
  return {
    ...caseIdentity(parts, 'staff'),
    ruleNumber: rules.number,
    facts: shownFacts(parts, 'staff'),
    homes: shownHomes(application.facts, { recommendation: null, open: null }),
    findings: findingsFor(rules, application, held, offer?.answer.guaranteedSumOre ?? null),
    calculation: offer && offerCalculation(offer, 'trial'),
    fault,
    availableOre: held.availableOre,
    begun: begunRecommendation(assessed),
    sentBack: sentBack?.reason ?? null,
  }
}

const nothingTried = { offer: null, fault: null }

export function begunRecommendation({ application, sentBack }: Assessable): BegunRecommendation {
  if (sentBack) {
    const { outcome, reasons, dwellings, ceilingOre, deMinimisRemainingOre, findings } = sentBack.earlier
    return { outcome, reasons, dwellings, ceilingOre, deMinimisRemainingOre, answers: answersIn(findings) }
  }
  const dwellings = asStated(application.facts)
  return { outcome: null, reasons: null, dwellings, ceilingOre: null, deMinimisRemainingOre: null, answers: {} }
}

const answersIn = (findings: readonly SettledFinding[]): OfficerAnswers =>
  Object.fromEntries(findings.flatMap(({ criterion, officer }) => (officer ? [[criterion, officer]] : [])))

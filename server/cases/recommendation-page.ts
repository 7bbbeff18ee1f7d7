import type { ApplicationIn } from '../applications/application.ts'
import { findingsFor, type OfferChoices, type Weighed } from '../applications/assess-application.ts'
import type { Recommendation } from '../applications/decision.ts'
import type { StatedAid } from '../applications/state-aid.ts'
import type { CaseEvent } from '../history/case-events-store.ts'
import type { Criteria } from '../rules/criteria.ts'
import type { Finding } from '../rules/finding.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import type { OfficerAnswers } from '../rules/settled-findings.ts'
import type { Day } from '../shared/day.ts'
import type { FieldError } from '../shared/refusal.ts'
import { type BegunRecommendation, begunRecommendation } from './begun-recommendation.ts'
import { type CaseIdentity, caseIdentity } from './case-page.ts'
import type { CaseParts } from './case-read.ts'
import type { DecisionLetter } from './decision-letter.ts'
import { type OfferCalculation, offerCalculation } from './offer-calculation.ts'
import { type AppealInstruction, instructionIn } from './shown-appeals.ts'
import { type ShownFacts, shownFacts } from './shown-facts.ts'
import { type ShownHome, shownHomes } from './shown-homes.ts'
import { type ShownStateAid, shownStateAid } from './shown-state-aid.ts'
import { trialOffer } from './trial-offer.ts'

/** What a case officer assesses a case by, with the sum that the figures come to. */
export interface RecommendationPage extends CaseIdentity {
  readonly ruleNumber: number
  /** What the rules ask for: the proposed reasons quote it. */
  readonly criteria: Criteria
  readonly facts: ShownFacts
  /** As stated, beside as they are approved in the form. */
  readonly homes: readonly ShownHome[]
  readonly findings: readonly Finding[]
  /** The officer's answers in the form, as far as they can be read. */
  readonly answers: OfficerAnswers
  readonly calculation: OfferCalculation | null
  /** Why there is no calculation. */
  readonly fault: FieldError | null
  /** What the sum is in the undertaking's three years; `null` as long as it is not stated. */
  readonly stateAid: ShownStateAid | null
  readonly availableOre: number
  /** What the case holds already, where a decision is taken up again. */
  readonly ownOre: number
  /** Where the form begins: as stated, or as it was before the approver sent it back. */
  readonly begun: BegunRecommendation
  /** What the approver wrote when sending it back. */
  readonly sentBack: string | null
  /** What the appeal body said that the new decision must keep to. */
  readonly instruction: AppealInstruction | null
  /** The decision as the applicant would read it, where it was asked for and can be made. */
  readonly letter: DecisionLetter | null
}

/** A case that is under assessment, with the rules it is pinned to and what the fund has left for it. */
export interface Assessable {
  readonly parts: CaseParts
  readonly application: ApplicationIn<'under-assessment'>
  readonly rules: RuleVersion
  readonly held: Weighed
  readonly sentBack: SentBack | null
}

/** The last recommendation and why the approver did not take it, where the application has not come in anew since. */
export interface SentBack {
  readonly reason: string
  readonly earlier: Recommendation
}

/** The approver's words, where the recommendation was sent back since the application last came in. */
export function sendingBack(events: readonly CaseEvent[]): string | null {
  const last = events.findLast(({ kind }) => beginnings.includes(kind))
  const reason = last?.kind === 'recommendation-returned' ? last.detail?.reason : null
  return typeof reason === 'string' ? reason : null
}

/** From where the assessment goes on. */
const beginnings: readonly CaseEvent['kind'][] = ['submitted', 'case-reopened', 'recommendation-returned']

/** What can be read of the form, as it stands. */
export interface Assessing {
  readonly choices: OfferChoices
  readonly stateAid: StatedAid | null
  readonly answers: OfficerAnswers
  readonly today: Day
}

/** @param assessing `null` where what was typed cannot be read. */
export function recommendationPage(assessed: Assessable, assessing: Assessing | null): RecommendationPage {
  const { parts, application, rules, held, sentBack } = assessed
  const { offer, fault } = assessing ? trialOffer(assessed, assessing.choices) : nothingTried
  const guaranteedOre = offer?.answer.guaranteedSumOre ?? null
  return {
    ...caseIdentity(parts, 'staff'),
    ruleNumber: rules.number,
    criteria: rules.content.criteria,
    facts: shownFacts(parts, 'staff'),
    homes: shownHomes(application.facts, { approved: assessing?.choices.dwellings ?? [], open: null }),
    findings: findingsFor(rules, application, held, guaranteedOre),
    answers: assessing?.answers ?? {},
    calculation: offer && offerCalculation(offer, 'trial'),
    fault,
    stateAid: assessing && shownStateAid(assessing.stateAid, { guaranteedOre, today: assessing.today }),
    availableOre: held.availableOre - held.ownOre,
    ownOre: held.ownOre,
    begun: begunRecommendation(assessed),
    sentBack: sentBack?.reason ?? null,
    instruction: instructionIn(parts),
    letter: null,
  }
}

const nothingTried = { offer: null, fault: null }

import { isGrant } from '../applications/decision.ts'
import { reasonParts } from '../applications/reasons.ts'
import { conditionsIn } from '../applications/reasons-form.ts'
import {
  offerChoices,
  officerAnswers,
  type TrialInput,
  type Wish,
  wishes,
} from '../applications/recommendation-form.ts'
import { statedAid } from '../applications/state-aid-form.ts'
import type { Day } from '../shared/day.ts'
import { type DecisionLetter, decisionLetter } from './decision-letter.ts'
import { type Assessable, type RecommendationPage, recommendationPage } from './recommendation-page.ts'

export interface Trying {
  readonly officerName: string
  readonly today: Day
}

/** The page for a form that is not sent yet: with its sum, and the letter it would lead to when there is enough for one. */
export function triedRecommendation(assessed: Assessable, fields: TrialInput, trying: Trying): RecommendationPage {
  const assessing = {
    choices: offerChoices(fields),
    stateAid: statedAid(fields.stateAid),
    answers: officerAnswers(fields.answers),
    today: trying.today,
  }
  const page = recommendationPage(assessed, assessing)
  return { ...page, letter: letterOf(assessed, fields, { ...trying, page }) }
}

/** `null` as long as it has no outcome or lacks one of its three reasons. */
function letterOf(
  { parts }: Assessable,
  { outcome, reasons, conditions }: TrialInput,
  { officerName, today, page }: Trying & { readonly page: RecommendationPage },
): DecisionLetter | null {
  if (outcome === null || reasons === null || reasonParts.some(part => reasons[part] === null)) return null
  const { facts, rules, considerations } = reasons
  return decisionLetter(parts, {
    day: today,
    outcome,
    guaranteedOre: isGrant(outcome) ? (page.calculation?.answer.guaranteedSumOre ?? null) : null,
    conditions: isGrant(outcome) ? conditionsIn(conditions) : [],
    reasons: { facts: facts ?? '', rules: rules ?? '', considerations: considerations ?? '' },
    officerName,
    responsibleName: null,
    board: null,
  })
}

/** The button that was pressed to see the page again. */
export const wishOf = (values: Readonly<Record<string, unknown>>): Wish | null =>
  wishes.find(wish => wish === values.show) ?? null

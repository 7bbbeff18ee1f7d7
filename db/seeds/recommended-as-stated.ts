import type { ApplicationFacts } from '../../server/applications/application-facts.ts'
import { asStated } from '../../server/applications/assess-application.ts'
import type { DecisionOutcome } from '../../server/applications/decision.ts'
import type { Reasons } from '../../server/applications/reasons.ts'
import type { RecommendationInput } from '../../server/applications/recommend-application.ts'
import type { StatedAid } from '../../server/applications/state-aid.ts'
import { rateSource } from '../../server/rules/state-aid.ts'
import type { Day } from '../../server/shared/day.ts'
import { lastWorkingDay } from '../../server/shared/working-day.ts'

/** What a case officer writes who takes every figure from the application. */
export const recommendedAsStated = (
  facts: ApplicationFacts,
  outcome: DecisionOutcome,
  today: Day,
): RecommendationInput => ({
  outcome,
  reasons: reasonsFor[outcome],
  conditions: [],
  dwellings: asStated(facts),
  ceilingOre: null,
  deMinimisRemainingOre: null,
  stateAid: facts.track === 'contractor' ? aidStatedOn(today) : null,
  answers: {
    'financing-confirmed': { answer: 'met', reason: 'Finansieringsbrevet frå banken er lese og stemmer.' },
  },
})

const because = (considerations: string): Reasons => ({
  facts: 'Opplysningane i søknaden er lagde til grunn, saman med kostnadsoverslaget og takstane i saka.',
  rules: 'Søknaden er vurdert etter den regelversjonen som galdt då han kom inn.',
  considerations,
})

const reasonsFor: Record<DecisionOutcome, Reasons> = {
  granted: because('Søkjaren oppfyller alle krava i regelversjonen. Kostnad og forventa verdi er dokumenterte.'),
  'granted-in-part': because('Krava er oppfylte. Summen er sett ned til det som er dokumentert.'),
  refused: because('Prosjektet oppfyller ikkje krava i regelversjonen.'),
  dismissed: because('Søknaden gjeld ikkje ein bustad i kommunane som fondet omfattar.'),
}

/** At the rate of the last banking day; the company has had some such aid before. */
const aidStatedOn = (today: Day): StatedAid => ({
  nokPerEur: '11.423',
  rateDay: lastWorkingDay(today),
  rateSource,
  declaredEur: '20000',
})

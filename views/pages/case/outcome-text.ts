import type { DecisionOutcome } from '../../../server/applications/decision.ts'

export const outcomeTexts: Readonly<Record<DecisionOutcome, string>> = {
  granted: 'Innvilga',
  'granted-in-part': 'Delvis innvilga',
  refused: 'Avslag',
  dismissed: 'Avvising',
}

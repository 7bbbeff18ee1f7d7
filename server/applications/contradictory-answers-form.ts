import { sumOre } from '../shared/money.ts'
import type { FieldError } from '../shared/refusal.ts'
import type { DraftDwelling, DraftFacts } from './application-facts.ts'

/** Answers that are each right in kind, and cannot all be true. */
export function contradictions(draft: DraftFacts): FieldError[] {
  return [...draft.dwellings.flatMap(grantsAboveCost), ...requestAboveCost(draft)]
}

function grantsAboveCost({ grantsOre, estimatedCostOre }: DraftDwelling, index: number): FieldError[] {
  if (!grantsOre || !estimatedCostOre || grantsOre < estimatedCostOre) return []
  return [
    { path: `dwellings.${index}.grantsOre`, message: 'Tilskotet må vere mindre enn det bustaden kostar å byggje.' },
  ]
}

/** Only where every home has its cost: before that nobody knows the sum. */
function requestAboveCost({ dwellings, requestedOre }: DraftFacts): FieldError[] {
  const costs = dwellings.flatMap(({ estimatedCostOre }) => estimatedCostOre ?? [])
  if (!requestedOre || costs.length < dwellings.length || requestedOre <= sumOre(costs)) return []
  return [
    {
      path: 'requestedOre',
      message: 'Summen er større enn det heile kostar å byggje. Set han ned, eller la feltet stå tomt.',
    },
  ]
}

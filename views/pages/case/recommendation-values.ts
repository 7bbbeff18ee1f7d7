import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { FormState } from '../../form-state.ts'
import { suggestedReasons } from './suggested-reasons.ts'

/** What stands in the form before anything is typed, as it would be sent. */
export function begunValues(page: RecommendationPage): FormState['values'] {
  const { dwellings, ceilingOre, deMinimisRemainingOre, outcome, reasons, answers } = page.begun
  return {
    dwellings: dwellings.map(({ approvedAreaM2, ...home }) => ({
      ...home,
      approvedAreaM2: approvedAreaM2?.replace('.', ',') ?? '',
    })),
    ceilingOre,
    deMinimisRemainingOre,
    outcome,
    reasons: reasons ?? suggestedReasons(page),
    answers,
  }
}

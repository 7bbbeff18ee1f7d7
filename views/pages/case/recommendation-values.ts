import type { ApprovedDwelling } from '../../../server/applications/decision.ts'
import type { SourcedFigure } from '../../../server/applications/figure-source.ts'
import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import { formatNumber } from '../../figures.ts'
import type { FormState } from '../../form-state.ts'
import { suggestedReasons } from './suggested-reasons.ts'

/** What stands in the form before anything is typed, as it would be sent. */
export function begunValues(page: RecommendationPage): FormState['values'] {
  const { dwellings, ceilingOre, deMinimisRemainingOre, stateAid, outcome, reasons, conditions, answers } = page.begun
  return {
    dwellings: dwellings.map(homeValues),
    ceilingOre,
    deMinimisRemainingOre,
    stateAid: stateAid && { ...stateAid, declaredEur: formatNumber(stateAid.declaredEur) },
    outcome,
    reasons: reasons ?? suggestedReasons(page),
    conditions,
    answers,
  }
}

const homeValues = ({ sources, approvedAreaM2, ...figures }: ApprovedDwelling) => ({
  ...figures,
  approvedAreaM2: approvedAreaM2?.replace('.', ',') ?? '',
  ...sourceValues(sources, 'cost'),
  ...sourceValues(sources, 'value'),
  ...sourceValues(sources, 'area'),
})

const sourceValues = (sources: ApprovedDwelling['sources'], figure: SourcedFigure) => ({
  [`${figure}Source`]: sources?.[figure].kind ?? 'applicant',
  [`${figure}Words`]: sources?.[figure].words ?? '',
})

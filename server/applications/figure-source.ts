import type { DwellingPlan } from './application-facts.ts'
import type { ApprovedDwelling } from './decision.ts'

/** Where an approved figure is from: as the applicant says, a document, an appraisal, or the officer's own judgement. */
export const sourceKinds = ['applicant', 'document', 'appraisal', 'own'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface FigureSource {
  readonly kind: SourceKind
  /** Which document or appraisal, or what the judgement builds on. Empty only for the applicant's own figure. */
  readonly words: string
}

/** The figures that are approved with a source each. */
export const sourcedFigures = ['cost', 'value', 'area'] as const
export type SourcedFigure = (typeof sourcedFigures)[number]

export type FigureSources = Readonly<Record<SourcedFigure, FigureSource>>

export const asTheApplicantSays: FigureSource = { kind: 'applicant', words: '' }

/** Which of the approved figures are other than those the applicant stated. */
export function changedFigures(approved: ApprovedDwelling, stated: DwellingPlan): SourcedFigure[] {
  const same: Readonly<Record<SourcedFigure, boolean>> = {
    cost: approved.approvedCostOre === stated.estimatedCostOre,
    value: approved.expectedValueOre === stated.expectedValueOre,
    area: approved.approvedAreaM2 === null || approved.approvedAreaM2 === stated.areaM2,
  }
  return sourcedFigures.filter(figure => !same[figure])
}

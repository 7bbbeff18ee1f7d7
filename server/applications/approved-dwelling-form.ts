import type { FieldError } from '../shared/refusal.ts'
import type { ApprovedDwelling } from './decision.ts'
import { type FigureSource, type SourcedFigure, type SourceKind, sourcedFigures } from './figure-source.ts'
import type { ApprovedHomeFields } from './recommendation-form.ts'

/** The homes as they are approved. A figure whose source is left open is the applicant's own. */
export const approvedDwellings = (homes: readonly ApprovedHomeFields[]): ApprovedDwelling[] =>
  homes.map(home => {
    const { id, approvedCostOre, expectedValueOre, approvedAreaM2, grantsOre } = home
    const sources = { cost: sourceOf(home, 'cost'), value: sourceOf(home, 'value'), area: sourceOf(home, 'area') }
    return { id, approvedCostOre, expectedValueOre, approvedAreaM2, grantsOre: grantsOre ?? 0, sources }
  })

function sourceOf(home: ApprovedHomeFields, figure: SourcedFigure): FigureSource {
  const { kind, words } = given(home, figure)
  return { kind: kind ?? 'applicant', words: words ?? '' }
}

const given = (
  home: ApprovedHomeFields,
  figure: SourcedFigure,
): { readonly kind: SourceKind | null; readonly words: string | null } => ({
  kind: home[`${figure}Source`],
  words: home[`${figure}Words`],
})

/** A source other than the applicant says which or what it is; words alone say of no source. */
export const sourceFaults = (homes: readonly ApprovedHomeFields[]): FieldError[] =>
  homes.flatMap((home, index) =>
    sourcedFigures.flatMap((figure): FieldError[] => {
      const { kind, words } = given(home, figure)
      if (kind === null && words !== null)
        return [{ path: `dwellings.${index}.${figure}Source`, message: 'Vel kva slags kjelde dette er.' }]
      if (kind === null || kind === 'applicant' || words !== null) return []
      return [{ path: `dwellings.${index}.${figure}Words`, message: wordsWanted[kind] }]
    }),
  )

const wordsWanted: Readonly<Record<Exclude<SourceKind, 'applicant'>, string>> = {
  document: 'Skriv kva dokument talet står i.',
  appraisal: 'Skriv kva takst det er, og dagen på han.',
  own: 'Skriv kva vurderinga di byggjer på.',
}

import type { FigureSource, SourceKind } from '../../../server/applications/figure-source.ts'

export const sourceLabels: Readonly<Record<SourceKind, string>> = {
  applicant: 'Søkjaren',
  document: 'Dokument',
  appraisal: 'Takst',
  own: 'Eiga vurdering',
}

/** `Takst: Telemark takst, 3. mai 2026` */
export const sourceText = ({ kind, words }: FigureSource): string =>
  words === '' ? sourceLabels[kind] : `${sourceLabels[kind]}: ${words}`

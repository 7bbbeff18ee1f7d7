import type { DwellingKind, Track } from '../../../server/rules/criteria.ts'
import { formatCount } from '../../figures.ts'
import { dwellingKindNames } from '../rules/criterion-text.ts'

/** `Bustad 2, rekkjehus` */
export const homeLabel = ({ id, kind }: { readonly id: string; readonly kind: DwellingKind | null }): string =>
  kind === null ? `Bustad ${id}` : `Bustad ${id}, ${dwellingKindNames[kind]}`

export const homesText = (count: number): string => formatCount(count, '1 bustad', 'bustader')

export const trackTexts: Readonly<Record<Track, string>> = { private: 'Privatperson', contractor: 'Entreprenør' }

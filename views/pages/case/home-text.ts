import type { DwellingKind, Track } from '../../../server/rules/criteria.ts'
import { capital, dwellingKindNames } from '../rules/criterion-text.ts'

/** `Bustad 2, rekkjehus` */
export const homeLabel = ({ id, kind }: { readonly id: string; readonly kind: DwellingKind | null }): string =>
  kind === null ? `Bustad ${id}` : `Bustad ${id}, ${dwellingKindNames[kind]}`

export const homesText = (count: number): string => (count === 1 ? '1 bustad' : `${count} bustader`)

export const kindText = (kind: DwellingKind | null): string => (kind === null ? '–' : capital(dwellingKindNames[kind]))

export const trackTexts: Readonly<Record<Track, string>> = { private: 'Privatperson', contractor: 'Entreprenør' }

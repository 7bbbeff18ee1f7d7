import type { LetterKind, LetterLanguage } from '../../../server/letters/letter.ts'
import type { ListedLetter } from '../../../server/letters/letter-lists.ts'
import { forWhat } from '../../notices/content.ts'
import type { TagTone } from '../../parts/tag.tsx'

export const letterNames: Readonly<Record<LetterKind, string>> = {
  receipt: 'Kvittering',
  'request-for-more': 'Førespurnad om meir',
  'preliminary-answer': 'Førebels svar',
  decision: 'Vedtak',
  commitment: 'Tilsegn om garanti',
  'guarantee-letter': 'Garantibrev',
  'sale-response': 'Svar på melding om sal',
  settlement: 'Oppgjer',
  'claim-refusal': 'Avslag på tapskrav',
  'repayment-demand': 'Krav om tilbakebetaling',
  reminder: 'Påminning om frist',
  'state-aid-certificate': 'Stadfesting av offentleg støtte',
}

/** With what it is about, where the name alone does not tell one from another. */
export function letterTitle({ kind, subject }: Pick<ListedLetter, 'kind' | 'subject'>): string {
  const [about = '', number = ''] = subject.split(' ')
  switch (kind) {
    case 'receipt':
      return `Kvittering for ${about === 'claim' ? `tapskrav ${number}` : about === 'appeal' ? 'klaga' : 'søknaden'}`
    case 'reminder':
      return `Påminning om fristen${forWhat(about)}`
    default:
      return letterNames[kind]
  }
}

export const languageNames: Readonly<Record<LetterLanguage, string>> = {
  nn: 'nynorsk',
  nb: 'bokmål',
  en: 'engelsk',
}

export interface LetterMark {
  readonly tone: TagTone
  readonly text: string
}

/** Whether it counts, and whether the guarantee does; `null` for letters that were simply sent. */
export function letterMark({ kind, state, version, replacedBy }: ListedLetter, isEnded: boolean): LetterMark | null {
  if (state === 'failed') return { tone: 'danger', text: 'Vart ikkje laga' }
  if (state === 'waiting') return { tone: 'info', text: 'Blir laga no' }
  if (replacedBy !== null) return { tone: 'neutral', text: `Erstatta av versjon ${replacedBy}` }
  if (kind === 'guarantee-letter' && isEnded) return { tone: 'neutral', text: 'Garantien er avslutta' }
  return kind === 'guarantee-letter' || version > 1 ? { tone: 'success', text: 'Dette er det nyaste' } : null
}

/** `Brev VT-2026-0007-B3 · 15. juni 2026` needs the version only where there can be more of them. */
export const versionText = ({ kind, version }: Pick<ListedLetter, 'kind' | 'version'>): string =>
  kind === 'guarantee-letter' || version > 1 ? `, versjon ${version}` : ''

export const letterPath = (caseId: string, letterId: string, language?: LetterLanguage): string =>
  `/cases/${caseId}/letters/${letterId}/file${language === undefined ? '' : `?language=${language}`}`

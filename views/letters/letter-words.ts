import type { LetterLanguage } from '../../server/letters/letter.ts'

/** English is for the guarantee letter alone. */
export type NorwegianLanguage = Exclude<LetterLanguage, 'en'>

/** What every letter says around its text. */
export interface LetterWords {
  readonly date: string
  readonly caseNumber: string
  readonly letterNumber: string
  readonly officer: string
  readonly regards: string
  readonly officerTitle: string
  readonly responsibleTitle: string
  /** In place of a signature. */
  readonly approved: string
}

export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = {
  nn: {
    date: 'Dato',
    caseNumber: 'Sak',
    letterNumber: 'Brev',
    officer: 'Saksbehandlar',
    regards: 'Med helsing',
    officerTitle: 'saksbehandlar',
    responsibleTitle: 'ansvarleg',
    approved: 'Brevet er godkjent elektronisk, og har difor inga underskrift.',
  },
  nb: {
    date: 'Dato',
    caseNumber: 'Sak',
    letterNumber: 'Brev',
    officer: 'Saksbehandler',
    regards: 'Med hilsen',
    officerTitle: 'saksbehandler',
    responsibleTitle: 'ansvarlig',
    approved: 'Brevet er godkjent elektronisk, og har derfor ingen underskrift.',
  },
  en: {
    date: 'Date',
    caseNumber: 'Case',
    letterNumber: 'Letter',
    officer: 'Case officer',
    regards: 'Yours sincerely',
    officerTitle: 'case officer',
    responsibleTitle: 'responsible',
    approved: 'This letter was approved electronically and therefore bears no signature.',
  },
}

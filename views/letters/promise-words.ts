import type { LetterLanguage } from '../../server/letters/letter.ts'
import type { LetterLegal } from '../../server/letters/letter-parts.ts'

/** What a promise to cover losses, and what belongs to it, is called. */
export interface PromiseWords {
  readonly name: string
  /** With its article, where it takes one. */
  readonly one: string
  readonly the: string
  /** Above its number. */
  readonly label: string
  readonly sum: string
  readonly term: string
  readonly theTerm: string
  readonly year: string
  readonly theYear: string
}

/**
 * The words follow the rule version: where its letter does not call itself a guarantee, because the owner may not give one to
 * everybody, no fixed sentence calls the promise that either.
 */
export const promiseWords = (
  { documentName }: Pick<LetterLegal, 'documentName'>,
  language: LetterLanguage,
): PromiseWords => words[language][/garanti/i.test(documentName) ? 'guarantee' : 'grant']

const words: Readonly<Record<LetterLanguage, Readonly<Record<'guarantee' | 'grant', PromiseWords>>>> = {
  nn: {
    guarantee: {
      name: 'tapsgaranti',
      one: 'ein tapsgaranti',
      the: 'garantien',
      label: 'Garanti',
      sum: 'Garantert sum',
      term: 'Garantitid',
      theTerm: 'garantitida',
      year: 'Garantiår',
      theYear: 'garantiåret',
    },
    grant: {
      name: 'tapsdekning',
      one: 'tapsdekning',
      the: 'tilsegna',
      label: 'Tilsegn',
      sum: 'Tilsegnssum',
      term: 'Dekningstid',
      theTerm: 'dekningstida',
      year: 'Dekningsår',
      theYear: 'dekningsåret',
    },
  },
  nb: {
    guarantee: {
      name: 'tapsgaranti',
      one: 'en tapsgaranti',
      the: 'garantien',
      label: 'Garanti',
      sum: 'Garantert beløp',
      term: 'Garantitid',
      theTerm: 'garantitiden',
      year: 'Garantiår',
      theYear: 'garantiåret',
    },
    grant: {
      name: 'tapsdekning',
      one: 'tapsdekning',
      the: 'tilsagnet',
      label: 'Tilsagn',
      sum: 'Tilsagnsbeløp',
      term: 'Dekningstid',
      theTerm: 'dekningstiden',
      year: 'Dekningsår',
      theYear: 'dekningsåret',
    },
  },
  en: {
    guarantee: {
      name: 'loss guarantee',
      one: 'a loss guarantee',
      the: 'the guarantee',
      label: 'Guarantee',
      sum: 'Guaranteed sum',
      term: 'Guarantee term',
      theTerm: 'the term',
      year: 'Guarantee year',
      theYear: 'the guarantee year',
    },
    grant: {
      name: 'loss cover',
      one: 'loss cover',
      the: 'the commitment',
      label: 'Commitment',
      sum: 'Sum committed',
      term: 'Term',
      theTerm: 'the term',
      year: 'Cover year',
      theYear: 'the cover year',
    },
  },
}

/** At the beginning of a sentence. */
export const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

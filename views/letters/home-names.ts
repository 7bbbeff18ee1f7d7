import type { LetterLanguage } from '../../server/letters/letter.ts'
import type { DwellingKind } from '../../server/rules/criteria.ts'

const homeWords: Readonly<Record<LetterLanguage, string>> = { nn: 'Bustad', nb: 'Bolig', en: 'Home' }

const kindWords = {
  nn: {
    detached: 'einebustad',
    'semi-detached': 'tomannsbustad',
    'row-house': 'rekkjehus',
    apartment: 'leilegheit',
  },
  nb: {
    detached: 'enebolig',
    'semi-detached': 'tomannsbolig',
    'row-house': 'rekkehus',
    apartment: 'leilighet',
  },
  en: {
    detached: 'detached house',
    'semi-detached': 'semi-detached house',
    'row-house': 'terraced house',
    apartment: 'flat',
  },
} as const satisfies Readonly<Record<LetterLanguage, Readonly<Record<DwellingKind, string>>>>

/** `Bustad 2, rekkjehus`, `Home 2, terraced house`; without the kind where that is not told. */
export function homeName(
  { id, kind }: { readonly id: string; readonly kind: string | null },
  language: LetterLanguage,
): string {
  const [, word] = Object.entries(kindWords[language]).find(([known]) => known === kind) ?? []
  return word === undefined ? `${homeWords[language]} ${id}` : `${homeWords[language]} ${id}, ${word}`
}

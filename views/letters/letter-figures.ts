import type { LetterLanguage } from '../../server/letters/letter.ts'
import type { Day } from '../../server/shared/day.ts'
import { formatCount, formatDay, formatOre, formatShare } from '../figures.ts'

/** How amounts, days, shares and counts read in a language. */
export interface LetterFigures {
  readonly ore: (amount: number) => string
  readonly day: (day: Day) => string
  readonly share: (share: string) => string
  /** `éin månad`, `6 månader` */
  readonly months: (count: number) => string
  /** `a, b og c` */
  readonly list: (items: readonly string[]) => string
}

const norwegian: Omit<LetterFigures, 'months'> = {
  ore: formatOre,
  day: formatDay,
  share: formatShare,
  list: items => listed(items, 'og'),
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `NOK 1,234,567.50`, `15 June 2031`, `12.5%`. */
const english: LetterFigures = {
  ore: amount => `NOK\u00a0${englishDigits(formatOre(amount).replace(/\u00a0kr$/, ''))}`,
  day: day =>
    `${Number(day.slice(8, 10))}\u00a0${englishMonths[Number(day.slice(5, 7)) - 1] ?? ''}\u00a0${day.slice(0, 4)}`,
  share: share => englishDigits(formatShare(share).replace(/\u00a0%$/, '%')),
  months: count => formatCount(count, 'one month', 'months'),
  list: items => listed(items, 'and'),
}

/** The point and the comma change places; the Norwegian groups stand apart by a blank. */
const englishDigits = (text: string): string => text.replace(',', '.').replaceAll('\u00a0', ',')

const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

export const letterFigures: Readonly<Record<LetterLanguage, LetterFigures>> = {
  nn: { ...norwegian, months: count => formatCount(count, 'éin månad', 'månader') },
  nb: { ...norwegian, months: count => formatCount(count, 'én måned', 'måneder') },
  en: english,
}

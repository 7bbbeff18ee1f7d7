import { type Day, parseDay } from './day.ts'

/** The names of the months, the same in nynorsk and bokmål. */
export const monthNames = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const

const numeric = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/
const named = /^(\d{1,2})(?:\. ?| )([a-z]+)\.? (\d{4})$/

/**
 * A day as people type it: `2026-05-01`, `01.05.2026`, `1.5.2026`, `1. mai 2026`, `1 mai 2026`, `3. feb. 2026`. `null` where the day does not
 * exist, where the year has two digits (a birth year of 26 is not 2026), and for `1/5/2026`, which is read in two ways.
 */
export function parseDayText(text: string): Day | null {
  if (text.length > 40) return null
  const tidied = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const [, date = '', month = '', year = ''] = numeric.exec(tidied) ?? named.exec(tidied) ?? []
  if (year === '') return parseDay(tidied)
  const monthNumber = /^\d/.test(month) ? month : String(monthNamed(month))
  return parseDay(`${year}-${monthNumber.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** 1 for `januar`, `jan` and so on from three letters; 0, which no day has, for any other word. */
function monthNamed(word: string): number {
  return word.length < 3 ? 0 : monthNames.findIndex(name => name.startsWith(word)) + 1
}

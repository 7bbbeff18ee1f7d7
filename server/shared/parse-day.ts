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

const iso = /^\d{4}-\d{2}-\d{2}$/
const numeric = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/
const named = /^(\d{1,2})(?:\. ?| )([a-z]+)\.? (\d{4})$/

/**
 * A day as people type it: `2026-05-01`, `01.05.2026`, `1.5.2026`, `1. mai 2026`, `1 mai 2026`, `3. feb. 2026`. `null` where the day does not
 * exist, where the year has two digits (a birth year of 26 is not 2026), and for `1/5/2026`, which is read in two ways.
 */
export function parseDayText(text: string): Day | null {
  const written = writtenDay(text)
  return written === null ? null : parseDay(written)
}

/** `YYYY-MM-DD` of a text that has the form of a day, whether that day exists or not: `31.02.2026` → `2026-02-31`. */
export function writtenDay(text: string): string | null {
  if (text.length > 40) return null
  const tidied = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const [, date = '', month = '', year = ''] = numeric.exec(tidied) ?? named.exec(tidied) ?? []
  if (year === '') return iso.test(tidied) ? tidied : null
  const monthNumber = /^\d/.test(month) ? month : monthNamed(month)
  return monthNumber === null ? null : `${year}-${monthNumber.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** `1` for `januar`, `jan` and so on from three letters; `null` for any other word. */
function monthNamed(word: string): string | null {
  const index = word.length < 3 ? -1 : monthNames.findIndex(name => name.startsWith(word))
  return index < 0 ? null : String(index + 1)
}

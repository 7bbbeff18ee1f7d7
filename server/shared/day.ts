declare const dayBrand: unique symbol

/** A calendar day in Europe/Oslo, `YYYY-MM-DD`, that exists. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: 'day' }

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Instants compare as strings. */
export type Instant = string & { readonly [dayBrand]: 'instant' }

const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day, or `null` where the text has another form or the day does not exist (`2026-02-30`). */
export function parseDay(text: string): Day | null {
  const parts = form.exec(text)
  if (!parts) return null
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? (text as Day) : null
}

/** @throws RangeError when the text is no day; for texts of our own. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** NOTE: within the month by counting alone, because a `Date` takes longer and reminders ask for many days. */
export function addDays(from: Day, days: number): Day {
  const date = Number(from.slice(8)) + days
  if (date >= 1 && date <= 28) return `${from.slice(0, 8)}${String(date).padStart(2, '0')}` as Day
  const moved = new Date(`${from}T00:00:00Z`)
  moved.setUTCDate(date)
  return moved.toISOString().slice(0, 10) as Day
}

/** The same date `months` later (or earlier); the last day of the month where that date does not exist (31 January + 1 month = 28 February). */
export function addMonths(from: Day, months: number): Day {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  const toDate = Math.min(date, daysInMonth(toYear, toMonth))
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDate).padStart(2, '0')}` as Day
}

/** The anniversary `years` later; that of 29 February is 28 February in common years. */
export const addYears = (from: Day, years: number): Day => addMonths(from, years * 12)

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const osloForm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** The civil day in Oslo at a moment. */
export const osloDay = (instant: Instant | string): Day => day(osloForm.format(new Date(instant)))

export const later = (from: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(from) + milliseconds).toISOString() as Instant

import { addDays, type Day, day, daysBetween } from './day.ts'

/** Neither a Saturday, a Sunday nor a Norwegian public holiday. */
export const isWorkingDay = (on: Day): boolean => !isWeekend(on) && !isHoliday(on)

/** The day itself where it is a working day, otherwise the first one after it. */
export function nextWorkingDay(from: Day): Day {
  let on = from
  while (!isWorkingDay(on)) on = addDays(on, 1)
  return on
}

/** The day itself where it is a working day, otherwise the last one before it. */
export function lastWorkingDay(until: Day): Day {
  let on = until
  while (!isWorkingDay(on)) on = addDays(on, -1)
  return on
}

/** The working day `days` (from 0) working days after `from`: 1 after Friday is Monday. From a day off, 0 is the next working day. */
export function addWorkingDays(from: Day, days: number): Day {
  let on = days === 0 ? nextWorkingDay(from) : from
  for (let left = days; left > 0; left -= 1) on = nextWorkingDay(addDays(on, 1))
  return on
}

function isWeekend(on: Day): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** By law 26. mai 1995 nr. 21 (helligdagsfreden) § 2, with 1 and 17 May by lov 26. april 1947 nr. 1. */
export function isHoliday(on: Day): boolean {
  if (fixed.includes(on.slice(5))) return true
  return fromEaster.includes(daysBetween(easterSunday(Number(on.slice(0, 4))), on))
}

const fixed: readonly string[] = ['01-01', '05-01', '05-17', '12-25', '12-26']

/** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
const fromEaster: readonly number[] = [-3, -2, 0, 1, 39, 49, 50]

/** The Gregorian Easter by the anonymous algorithm (Meeus, Jones and Butcher): good for every year from 1583. */
export function easterSunday(year: number): Day {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100]
  const moved = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + moved + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * late + 114
  return day(`${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`)
}

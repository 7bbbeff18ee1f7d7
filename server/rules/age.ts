import { addYears, type Day } from '../shared/day.ts'

/**
 * Whole years on a day: born 1 June 1987, 38 on 31 May 2026 and 39 from 1 June. Who is born on 29 February has
 * the birthday on 28 February in common years. Negative where the day of birth comes after `on`.
 */
export function ageOn(birthDay: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return addYears(birthDay, years) <= on ? years : years - 1
}

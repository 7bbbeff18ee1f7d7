import { addDays, addYears, type Day } from '../shared/day.ts'
import { fromOre, multiply, roundedUp, toOre } from './exact.ts'
import { factor } from './factor.ts'
import type { Terms } from './terms.ts'

/**
 * The year of the guarantee in which a day falls, from 1; `null` = after the last anniversary, outside the term.
 *
 * Year 1 goes up to and including the first anniversary of the start, and so on; a day on or before the start, or a
 * guarantee that has not started, is in year 1. Start 2026-03-01: 2027-03-01 is year 1, 2027-03-02 year 2. The
 * anniversary of 29 February is 28 February in common years.
 */
export function guaranteeYear(startDate: Day | null, on: Day, termYears: number): number | null {
  const year = startDate === null ? 1 : Math.max(1, yearsBegun(startDate, on))
  return year <= termYears ? year : null
}

/** NOTE: month and date compare as text also from 29 February: in a common year 02-28 is before it and 03-01 after. */
function yearsBegun(startDate: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(startDate.slice(0, 4))
  return on.slice(5) > startDate.slice(5) ? years + 1 : years
}

/** One year of a guarantee: `from` and `to` inclusive, and the part of the guaranteed sum that stands in it. */
export type GuaranteeYear = { readonly year: number; readonly from: Day; readonly to: Day; readonly stepDown: string }

/** The years of the term. Year 1 is shown from the start itself, though an earlier sale counts in it too. */
export function guaranteeYears(startDate: Day, { stepDown }: Pick<Terms, 'stepDown'>): readonly GuaranteeYear[] {
  return stepDown.map((share, index) => ({
    year: index + 1,
    from: index === 0 ? startDate : addDays(addYears(startDate, index), 1),
    to: addYears(startDate, index + 1),
    stepDown: share,
  }))
}

/**
 * The most that a settlement can pay of a guaranteed sum in a guarantee year, in whole øre. Rounded up, so that what is
 * held for several dwellings is never less than what they are paid together.
 */
export function limitOfYearOre(guaranteedSumOre: number, stepDown: string): number {
  return toOre(roundedUp(multiply(factor(stepDown), fromOre(guaranteedSumOre)), 1))
}

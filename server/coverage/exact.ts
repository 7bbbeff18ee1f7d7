import { decimalText, wholeParts } from './decimal.ts'
import { type Factor, perFactor } from './factor.ts'

declare const exactBrand: unique symbol

/**
 * An exact amount, counted in units of 10⁻¹⁸ øre (of euro in the de minimis calculation).
 *
 * Eighteen decimals are enough for every intermediate result, so nothing is ever rounded on the way. Amounts come in
 * with no decimals (euro: 6) and are multiplied by at most three factors of six decimals, one after another:
 * tolerance, own-labour share, area, floor, selling share or margin gives cost and value 6 decimals; the rate of the
 * deductible 12; the coverage rate 18. Everything else adds, subtracts or compares.
 */
export type Exact = bigint & { readonly [exactBrand]: 'exact' }

/** An amount that may be absent; sums, differences and comparisons pass over `null`. */
export type Operand = Exact | null

const decimals = 18
const perOre = 10n ** 18n

const exact = (units: bigint): Exact => units as Exact

export const zero = exact(0n)

/** @param amountOre whole øre; -0 is 0 */
export const fromOre = (amountOre: number | bigint): Exact => exact(BigInt(amountOre) * perOre)

export const fromOreOrNull = (amountOre: number | null): Operand => (amountOre === null ? null : fromOre(amountOre))

/** A decimal string as an amount, `"226086.96"`. */
export const fromDecimal = (text: string): Exact => exact(wholeParts(text, decimals))

/** Whole øre, a fraction cut off. No amount that is paid or promised gets above 2⁵³ (90 000 billion kroner). */
export const toOre = (amount: Exact): number => Number(amount / perOre)

/** Whole øre, a fraction cut off; a bigint where a number would lose digits. */
export function toAnyOre(amount: Exact): number | bigint {
  const ore = amount / perOre
  return ore <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(ore) : ore
}

/** Without trailing zeros, `"21666665"`, `"-0.5"`. */
export const exactText = (amount: Exact): string => decimalText(amount, perOre)

/** Exact: see the decimals of {@link Exact}. */
export const multiply = (by: Factor, amount: Exact): Exact => exact((amount * by) / perFactor)

export const plus = (one: Exact, other: Exact): Exact => exact(one + other)

export function sum(operands: readonly Operand[]): Exact {
  let total = 0n
  for (const operand of operands) if (operand !== null) total += operand
  return exact(total)
}

/** The first operand less the others. */
export function difference(operands: readonly Operand[]): Exact {
  let rest: bigint | null = null
  for (const operand of operands) if (operand !== null) rest = rest === null ? operand : rest - operand
  return exact(rest ?? 0n)
}

/** What the first operand has above the others together; never below 0. */
export const excess = (operands: readonly Operand[]): Exact => greater(zero, difference(operands))

export function least(operands: readonly Operand[]): Exact {
  let least: Operand = null
  for (const operand of operands) if (operand !== null && (least === null || operand < least)) least = operand
  return least ?? zero
}

export function greatest(operands: readonly Operand[]): Exact {
  let greatest: Operand = null
  for (const operand of operands) if (operand !== null && (greatest === null || operand > greatest)) greatest = operand
  return greatest ?? zero
}

export const greater = (one: Exact, other: Exact): Exact => (one > other ? one : other)

export const lesser = (one: Exact, other: Exact): Exact => (one < other ? one : other)

/** Down to a multiple of `unitOre`. @param amount 0 or more */
export function roundedDown(amount: Exact, unitOre: number): Exact {
  return exact(amount - (amount % fromOre(unitOre)))
}

/** Up to a multiple of `unitOre`. @param amount 0 or more */
export function roundedUp(amount: Exact, unitOre: number): Exact {
  const down = roundedDown(amount, unitOre)
  return down === amount ? amount : exact(down + fromOre(unitOre))
}

/** `amount` × `part` ÷ `whole`, where the last is above 0. @param unitOre what the share is rounded down to */
export type Proportion = {
  readonly amount: Exact
  readonly part: Exact
  readonly whole: Exact
  readonly unitOre: number
}

/** The share rounded down, and what the rounding left: `amount` × `part` − `down` × `whole`, to be compared with others of the same whole. */
export function proportion({ amount, part, whole, unitOre }: Proportion): {
  readonly down: Exact
  readonly remainder: Exact
} {
  const unit = fromOre(unitOre)
  const down = ((amount * part) / (whole * unit)) * unit
  return { down: exact(down), remainder: exact((amount * part - down * whole) / perOre) }
}

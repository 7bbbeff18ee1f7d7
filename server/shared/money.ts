declare const oreBrand: unique symbol

/** An amount of money in whole øre (1 krone = 100 øre); always a safe integer. */
export type Ore = number & { readonly [oreBrand]: 'ore' }

/** @throws RangeError when `value` is no safe integer: a fraction of an øre is a bug, never something to round away. */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of øre: ${value}`)
  return value as Ore
}

export const zeroOre = ore(0)

/** 10^13 øre, a hundred milliard kroner: anything above is a slip of the finger. */
export const mostOre = 10_000_000_000_000

export function sumOre(amounts: Iterable<number>): Ore {
  let sum = 0
  for (const amount of amounts) sum += amount
  return ore(sum)
}

export const kroner = (amount: number): Ore => ore(amount * 100)

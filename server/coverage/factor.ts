import { decimalText, wholeParts } from './decimal.ts'

declare const factorBrand: unique symbol

/** What an amount is multiplied by: a share, an area, a count, an exchange rate; counted in millionths. */
export type Factor = bigint & { readonly [factorBrand]: 'factor' }

/** The millionths in 1. */
export const perFactor = 1_000_000n

const known = new Map<string, Factor>()

/** The factor of a decimal string with at most six decimals. Rates repeat in case after case, so they are remembered. */
export function factor(text: string): Factor {
  const seen = known.get(text)
  if (seen !== undefined) return seen
  if (known.size >= 4096) known.clear()
  const read = wholeParts(text, 6) as Factor
  known.set(text, read)
  return read
}

export const factorText = (value: Factor): string => decimalText(value, perFactor)

export const countFactor = (count: number): Factor => (BigInt(count) * perFactor) as Factor

export const onePlus = (share: Factor): Factor => (perFactor + share) as Factor

export const oneMinus = (share: Factor): Factor => (perFactor - share) as Factor

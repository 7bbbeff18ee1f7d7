import { Decimal } from 'decimal.js'

/** decimal.js keeps 20 digits unless told otherwise; no number here has more than 60. */
const Exactly = Decimal.clone({ defaults: true, precision: 200 })

/**
 * A decimal string as a whole number of its smallest parts: `wholeParts('0.8', 6)` is 800 000 millionths.
 * @throws SyntaxError where `text` has more decimals than `places`; the shapes let none through.
 */
export function wholeParts(text: string, places: number): bigint {
  return BigInt(new Exactly(text).times(10 ** places).toFixed())
}

/** The inverse, without trailing zeros: `"0.8"`, `"-0.5"`. @param scale the power of ten that stands for 1 */
export function decimalText(value: bigint, scale: bigint): string {
  const fraction = value % scale
  if (fraction === 0n) return (value / scale).toString()
  const size = value < 0n ? -fraction : fraction
  const digits = (scale + size).toString().slice(1).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${(value < 0n ? -value : value) / scale}.${digits}`
}

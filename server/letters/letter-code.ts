/**
 * The short code of a guarantee letter, as it is read from paper or told over the phone: nine signs by chance and one that checks them,
 * in two groups: `K7QP2-M9XRT`. No sign is mistaken for another: there is no I, O, 0 or 1.
 *
 * The signs stand for the elements of the field with 32 elements, and a code is one whose signs, each times another power of its
 * generator, add up to zero. So a single wrong sign and two signs that changed places are always found, wherever they stand.
 */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 10

/** @param chance at least nine bytes by chance */
export function codeFrom(chance: Uint8Array): string {
  const drawn = [...chance.subarray(0, length - 1)].map(byte => byte % alphabet.length)
  if (drawn.length < length - 1) throw new RangeError('A code takes nine bytes')
  return [...drawn, checkOf(drawn)].map(element => alphabet.charAt(element)).join('')
}

/** The code in what somebody typed, with small letters, spaces and dashes as they like; `null` where it has a typing error. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s\-‐-―−.]/g, '')
  const elements = [...signs].map(sign => alphabet.indexOf(sign))
  if (elements.length !== length || elements.includes(-1)) return null
  return weighed(elements) === 0 ? signs : null
}

/** `K7QP2-M9XRT` */
export const groupedCode = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`

/** The last sign has the weight 1, so that it is what the others add up to. */
const checkOf = (drawn: readonly number[]): number => weighed([...drawn, 0])

/** The sum by Horner's rule: each sign's weight is the generator times that of the sign after it. NOTE: to add is to `xor`. */
const weighed = (elements: readonly number[]): number =>
  elements.reduce((sum, element) => timesGenerator(sum) ^ element, 0)

/** By x in the polynomials over {0, 1} modulo x⁵ + x² + 1. */
const timesGenerator = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1)

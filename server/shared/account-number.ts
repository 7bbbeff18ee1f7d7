/**
 * A Norwegian account number as people write it, as eleven digits: `8601.11.17947`, `8601 11 17947`. `null` where there are not eleven
 * digits, or where the last one does not fit the others (weights 5 4 3 2 7 6 5 4 3 2, modulo 11).
 */
export function parseAccountNumber(text: string): string | null {
  if (text.length > 40) return null
  const digits = text.replace(/[\s.]/g, '')
  return /^\d{11}$/.test(digits) && Number(digits[10]) === controlDigit(digits) ? digits : null
}

/** `86011117947` → `8601.11.17947` */
export const formatAccountNumber = (digits: string): string =>
  `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const

/** NOTE: a remainder of 1 would need the digit 10; such numbers are never given out, and no digit equals it. */
function controlDigit(digits: string): number {
  const sum = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
  return (11 - (sum % 11)) % 11
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/**
 * The nine digits of an organisation number as people type it, `923 456 783`; `null` where there are more or fewer, or where
 * the last one does not answer to the others (modulo 11), which a slip of the finger seldom does.
 */
export function parseOrgNumber(text: string): string | null {
  const digits = text.replace(/[\s.]/g, '')
  return /^[1-9]\d{8}$/.test(digits) && Number(digits[8]) === checkDigit(digits) ? digits : null
}

/** Ten where no digit will do. */
function checkDigit(digits: string): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return (11 - (sum % 11)) % 11
}

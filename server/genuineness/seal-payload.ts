import { type Day, parseDay } from '../shared/day.ts'

/**
 * What the QR of a guarantee letter says, signed. The names are short because it is printed.
 * Nothing is in it that does not stand on the letter in words.
 */
export interface SealPayload {
  /** The guarantee's number. */
  readonly n: string
  /** The letter's version. */
  readonly v: number
  /** The fund's id. */
  readonly f: string
  /** The bank's name. */
  readonly b: string | null
  /** The property. */
  readonly p: string
  /** The guaranteed sum in whole øre. */
  readonly s: number
  /** The last day of the term, or its years where it has not begun. */
  readonly t: Day | number
  /** The day of issue. */
  readonly i: Day
  /** SHA-256 of the letter's facts. */
  readonly h: string
  /** The short code. */
  readonly c: string
}

/** `null` where it is not of that shape, whoever signed it. */
export function sealPayload(text: string): SealPayload | null {
  const found = parsed(text)
  if (typeof found !== 'object' || found === null) return null
  const { n, v, f, b, p, s, t, i, h, c } = found as Partial<Record<keyof SealPayload, unknown>>
  const isWhole = [n, f, p, h, c].every(isText) && (b === null || isText(b)) && isCount(v) && isCount(s)
  const term = isCount(t) ? t : dayIn(t)
  const issued = dayIn(i)
  return isWhole && term !== null && issued !== null
    ? ({ n, v, f, b, p, s, t: term, i: issued, h, c } as SealPayload)
    : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? parseDay(value) : null)

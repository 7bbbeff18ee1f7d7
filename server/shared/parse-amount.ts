import { mostOre, type Ore } from './money.ts'

/** How many places the decimal point moves from the typed number to øre. */
const unitPlaces = { krone: 2, thousand: 5, million: 8 } as const

const inKroner = /^(?<whole>\d{1,3}(?:(?<mark>[ .])\d{3})(?:\k<mark>\d{3})*|\d+)(?:,(?<decimals>\d+))?$/
const inKronerWithPoint = /^(?<whole>\d{4,})\.(?<decimals>\d{2})$/
const inLargerUnit = /^(?!\d{1,3}\.\d{3}$)(?<whole>\d{1,3}(?: \d{3})*|\d+)(?:[.,](?<decimals>\d+))?$/

const currencyBefore = /^(?:kr\.?|nok) ?/
const currencyAfter = /(?:(?<=\d)[,.][-\u2013\u2014]| ?(?:kr\.?|kroner|nok))$/
const unitAfter = /(?<=\d) ?(?:(?<million>mill\.?|million|millionar|millioner|mio\.?)|(?<thousand>tusen))$/

/**
 * An amount as people type it, in øre, or `null` where it cannot be read in one way only (`null` for empty text too).
 *
 * - Thousands are parted by spaces of any kind, or by points, in threes: `4 800 000`, `1.234.567,50`. So `1.234` is 1 234 kroner.
 * - The comma is the decimal sign, with at most two decimals of a krone: `1,5` is 1,50 kroner, `1,234` is refused.
 * - `1.5` is refused: it may be 1,50 kroner or a mistyped 1 500. A point is a decimal sign only where nothing else is possible:
 *   `1500000.50`, and before a unit `4.8 mill` (but `4.850 mill` is refused).
 * - `kr`, `NOK`, `,-` and a unit are allowed: `kr 500 000`, `500000,-`, `4,8 millionar`, `450 tusen`. The answer is exact, or `null`
 *   where the unit leaves fractions of an øre.
 * - A minus (`-`, `−` or a dash) only with `allowNegative`; more than 10^13 øre either way is refused.
 */
export function parseKroner(text: string, limits: Limits = {}): Ore | null {
  const amountOre = readKroner(text, limits)
  return amountOre === 'too-large' ? null : amountOre
}

interface Limits {
  readonly allowNegative?: boolean
}

/** As `parseKroner`, telling apart what is an amount, but more than 10^13 øre. */
export function readKroner(text: string, { allowNegative = false }: Limits = {}): Ore | 'too-large' | null {
  if (text.length > 60) return null
  const { negative, rest } = splitSign(tidy(text))
  if (negative && !allowNegative) return null

  const { number, places } = splitUnit(rest)
  const digits =
    places === unitPlaces.krone ? (inKroner.exec(number) ?? inKronerWithPoint.exec(number)) : inLargerUnit.exec(number)
  const whole = digits?.groups?.whole?.replace(/[ .]/g, '')
  const decimals = digits?.groups?.decimals ?? ''
  if (whole === undefined || decimals.length > places) return null

  const amountOre = wholeNumber(whole + decimals.padEnd(places, '0'))
  if (amountOre > mostOre) return 'too-large'
  return (negative && amountOre !== 0 ? -amountOre : amountOre) as Ore
}

/**
 * A percentage as people type it, as a share: `12,5 %` → `"0.125"`, `80` → `"0.8"`; comma or point, with or without the sign. From 0 to
 * 100 with at most four decimals, which are the six that a share may have. `null` otherwise.
 */
export function parsePercent(text: string): string | null {
  const parts = /^(\d{1,3})(?:[.,](\d{1,4}))? ?(?:%|prosent)?$/.exec(tidy(text))
  if (!parts) return null
  const millionths = wholeNumber((parts[1] ?? '') + (parts[2] ?? '').padEnd(4, '0'))
  if (millionths > 1_000_000) return null
  if (millionths === 1_000_000) return '1'
  return `0.${String(millionths).padStart(6, '0')}`.replace(/\.?0+$/, '')
}

/** Lower case, one plain space for each run of any spaces, none at the ends. */
const tidy = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

function splitSign(text: string): { negative: boolean; rest: string } {
  const withoutCurrency = text.replace(currencyBefore, '')
  const withoutSign = withoutCurrency.replace(/^[-\u2212\u2013] ?/, '')
  return { negative: withoutSign !== withoutCurrency, rest: withoutSign.replace(currencyBefore, '') }
}

function splitUnit(text: string): { number: string; places: number } {
  const withoutCurrency = text.replace(currencyAfter, '')
  const unit = unitAfter.exec(withoutCurrency)
  const number = unit ? withoutCurrency.slice(0, unit.index) : withoutCurrency
  if (unit?.groups?.million) return { number, places: unitPlaces.million }
  return { number, places: unit ? unitPlaces.thousand : unitPlaces.krone }
}

/** Too many digits to be held exactly are more than any limit here. */
function wholeNumber(digits: string): number {
  const significant = digits.replace(/^0+/, '')
  return significant.length > 15 ? Number.POSITIVE_INFINITY : Number(significant)
}

import type { Day, Instant } from '../server/shared/day.ts'
import type { Ore } from '../server/shared/money.ts'
import { monthNames } from '../server/shared/parse-day.ts'

/** Between groups of digits, and before a unit: a figure is never broken over two lines. */
const noBreak = '\u00a0'
const minus = '\u2212'

/** `1 234 567 kr`; with øre where there are any: `1 234 567,50 kr`. */
export function formatOre(amount: Ore | number): string {
  return `${formatKroner(amount, noBreak, minus)}${noBreak}kr`
}

/**
 * The amount as it stands in a field to be changed: `4 800 000`, `-1 250,50`, with the plain space and hyphen of a keyboard. `parseKroner` reads it back.
 */
export function formatAmountInput(amount: Ore | number): string {
  return formatKroner(amount, ' ', '-')
}

/**
 * An exact amount in øre, as the calculation gives it, in kroner with every decimal: `"21666666.5"` → `216 666,665 kr`, `"50"` → `0,50 kr`.
 */
export function formatFigure(exactOre: string): string {
  const { sign, whole, decimals } = shiftPoint(exactOre, 2)
  const shown = decimals === '' ? '' : `,${decimals.padEnd(2, '0')}`
  return `${sign}${groupThousands(whole, noBreak)}${shown}${noBreak}kr`
}

/** A share as percent: `"0.125"` → `12,5 %`, `"0.80"` → `80 %`. */
export function formatShare(share: string): string {
  const { sign, whole, decimals } = shiftPoint(share, -2)
  return `${sign}${whole}${decimals === '' ? '' : `,${decimals}`}${noBreak}%`
}

/** A share as it stands in a field to be changed, before its `%`: `"0.125"` → `12,5`. `parsePercent` reads it back. */
export function formatShareInput(share: string): string {
  return formatShare(share).slice(0, -2)
}

/** A count or a decimal string without a unit: `12 500`, `"87.5"` → `87,5`. */
export function formatNumber(number: number | string): string {
  const { sign, whole, decimals } = shiftPoint(String(number), 0)
  return `${sign}${groupThousands(whole, noBreak)}${decimals === '' ? '' : `,${decimals}`}`
}

/** Euro as a decimal string: `"43771.3"` → `43 771,30 euro`, `"300000"` → `300 000 euro`. */
export function formatEuro(amountEur: string): string {
  const { sign, whole, decimals } = shiftPoint(amountEur, 0)
  return `${sign}${groupThousands(whole, noBreak)}${decimals === '' ? '' : `,${decimals.padEnd(2, '0')}`}${noBreak}euro`
}

/** The size of a file: `340 kB`, `1,2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}${noBreak}kB`
  return `${formatNumber((bytes / 1_000_000).toFixed(1))}${noBreak}MB`
}

/** `1. mai 2026` */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8, 10))}. ${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}

/** `01.05.2026` */
export function formatDayShort(day: Day): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
}

// NOTE: making an Intl object costs more than rendering a whole page, so there is one; Swedish form because it is the one that sorts.
const osloClock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' })

/** `1. mai 2026 kl. 14:00`, the time in Oslo. */
export function formatInstant(instant: Instant): string {
  const text = shownInstants.get(instant) ?? inOslo(instant)
  if (shownInstants.size >= mostShownInstants) shownInstants.clear()
  shownInstants.set(instant, text)
  return text
}

const mostShownInstants = 1000
const shownInstants = new Map<Instant, string>()

function inOslo(instant: Instant): string {
  const local = osloClock.format(Date.parse(instant))
  return `${formatDay(local.slice(0, 10) as Day)} kl. ${local.slice(11)}`
}

/** `1 dag`, `12 dagar` */
export const formatDays = (days: number): string => formatCount(days, '1 dag', 'dagar')

/** One of something in its own words, or how many: `éin ting`, `3 ting`. */
export const formatCount = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${formatNumber(count)} ${many}`

function formatKroner(amountOre: number, space: string, minusSign: string): string {
  const absolute = Math.abs(amountOre)
  const oreLeft = absolute % 100
  const whole = groupThousands(String((absolute - oreLeft) / 100), space)
  const decimals = oreLeft === 0 ? '' : oreLeft < 10 ? `,0${oreLeft}` : `,${oreLeft}`
  return `${amountOre < 0 ? minusSign : ''}${whole}${decimals}`
}

function groupThousands(digits: string, space: string): string {
  if (digits.length <= 3) return digits
  const first = digits.length % 3 || 3
  let grouped = digits.slice(0, first)
  for (let at = first; at < digits.length; at += 3) grouped += space + digits.slice(at, at + 3)
  return grouped
}

/** Moves the decimal point of an exact decimal string `places` to the left (to the right where negative), without touching a digit. */
function shiftPoint(decimal: string, places: number): { sign: string; whole: string; decimals: string } {
  const negative = decimal.startsWith('-')
  const [integer = '', fraction = ''] = decimal.slice(negative ? 1 : 0).split('.')
  const digits = integer.padStart(places + 1, '0') + fraction.padEnd(-places, '0')
  const point = digits.length - Math.max(fraction.length, -places) - places
  const whole = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const decimals = digits.slice(point).replace(/0+$/, '')
  return { sign: negative && (whole !== '0' || decimals !== '') ? minus : '', whole, decimals }
}

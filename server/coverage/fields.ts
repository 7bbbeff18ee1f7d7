import { type Day, parseDay } from '../shared/day.ts'
import { mostOre } from '../shared/money.ts'
import type { Shape } from './shape.ts'

/** A whole number. */
export function integer(least: number, most: number): Shape<number> {
  const message = `Her skal det stå eit heilt tal frå ${grouped(least)} til ${grouped(most)}.`
  return (value, reading): value is number =>
    (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) || reading.refuse(message)
}

function amount(least: number): Shape<number> {
  const message = `Beløpet skal vere eit heilt tal øre frå ${grouped(least)} til ${grouped(mostOre)}.`
  return (value, reading): value is number =>
    (Number.isInteger(value) && Number(value) >= least && Number(value) <= mostOre) || reading.refuse(message)
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0')

export const amountOre = amount(0)

/** A credit note is below 0. */
export const signedAmountOre = amount(-mostOre)

/** What amounts are rounded to, or apportioned in. */
export const unitOre = amount(1)

function pattern(form: RegExp, message: string): Shape<string> {
  return (value, reading): value is string => (typeof value === 'string' && form.test(value)) || reading.refuse(message)
}

export const share = pattern(
  /^(?:0(?:\.[0-9]{1,6})?|1(?:\.0{1,6})?)$/,
  'Delen skal skrivast som tekst frå "0" til "1", med punktum og høgst seks desimalar, til dømes "0.8".',
)

export const decimal = pattern(
  /^(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,6})?$/,
  'Talet skal skrivast som tekst utan forteikn, med punktum og høgst seks desimalar, til dømes "11.7285".',
)

export const areaM2 = pattern(
  /^(?!0(?:\.0+)?$)(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,2})?$/,
  'Arealet skal skrivast som tekst i kvadratmeter, større enn 0 og med høgst to desimalar, til dømes "120.5".',
)

export const day: Shape<Day> = (value, reading): value is Day =>
  (typeof value === 'string' && parseDay(value) !== null) ||
  reading.refuse('Datoen skal skrivast ÅÅÅÅ-MM-DD og finnast i kalenderen, til dømes "2026-05-31".')

/** 1 to 64 characters; an emoji is one character though it is two in memory. */
export const id: Shape<string> = (value, reading): value is string =>
  (typeof value === 'string' && value.length >= 1 && (value.length <= 64 || [...value.slice(0, 129)].length <= 64)) ||
  reading.refuse('Namnet skal vere tekst på 1 til 64 teikn.')

export const yesOrNo: Shape<boolean> = (value, reading): value is boolean =>
  typeof value === 'boolean' || reading.refuse('Her skal det stå true (ja) eller false (nei).')

export function choice<const T extends string>(...choices: readonly T[]): Shape<T> {
  const message = `Her skal det stå ${choices.map(name => `"${name}"`).join(' eller ')}.`
  return (value, reading): value is T => choices.some(name => name === value) || reading.refuse(message)
}

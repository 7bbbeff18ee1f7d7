import Joi from 'joi'
import type { Day } from '../shared/day.ts'
import type { Ore } from '../shared/money.ts'
import { inputKinds } from './input-kinds.ts'
import type { SentFile } from './sent-file.ts'

type Fields = Readonly<Record<string, Joi.Schema>>
type ValueOf<Schema> = Schema extends Joi.AnySchema<infer Value> ? Value : never
export type InputOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/**
 * What a form or a query has; the type of what is read follows from the fields. Everything else that is sent is a fault.
 * Fields must be filled in unless they are `optional`.
 */
export const form = <F extends Fields>(fields: F): Joi.ObjectSchema<InputOf<F>> =>
  Joi.object<InputOf<F>>(fields).required()

/** Left empty or left out: `null`. */
export function optional<Value>(field: Joi.AnySchema<Value>): Joi.AnySchema<Value | null> {
  return (field as Joi.AnySchema<Value | null>).optional().empty(blank).allow(null).default(null)
}

/** Repeated groups of fields, `dwellings[0][costOre]`, or a name that is sent several times (or once: a list of one). */
export function list<Value>(
  item: Joi.AnySchema<Value>,
  { min = 0, max = 200 } = {},
): Joi.ArraySchema<readonly Value[]> {
  const items = Joi.array<readonly Value[]>()
    .items(item.optional())
    .single(item.type !== 'object')
    .min(min)
    .max(max)
  return min > 0 ? items.required() : items.default([])
}

/**
 * What is said where the field is left empty, in words that make sense by themselves: the line also stands at the top of the
 * page, away from the field. `asking(amount(), 'Skriv kor stort bodet er.')`
 * NOTE: not Joi's own `messages`, which are merged anew each time that the field is read; `validate.ts` looks this up at need.
 */
export const asking = <Schema extends Joi.AnySchema>(field: Schema, words: string): Schema =>
  field.meta({ asking: words }) as Schema

interface AmountLimits {
  readonly zero?: boolean
  readonly negative?: boolean
}

/** Money. Text is kroner as people write them, a JSON number is whole øre. */
export const amount = ({ zero = true, negative = false }: AmountLimits = {}): Joi.AnySchema<Ore> =>
  inputKinds.amount({ zero, negative }).empty(blank).required()

/** A calendar day, as `2026-05-01` or as people write it. */
export const dayInput = (): Joi.AnySchema<Day> => inputKinds.day().empty(blank).required()

/** A percentage as people write it, 0 to 100, read as a share: `12,5 %` → `"0.125"`. */
export const percent = (): Joi.AnySchema<string> => inputKinds.percent().empty(blank).required()

/** An exact number with decimals that is not money, from zero, such as an area: `87,5` → `"87.5"`. */
export const decimalText = ({ decimals = 2, max = 1_000_000 } = {}): Joi.AnySchema<string> =>
  inputKinds.decimal({ decimals, max }).empty(blank).required()

export const wholeNumber = (min: number, max: number): Joi.NumberSchema<number> =>
  Joi.number<number>().integer().min(min).max(max).empty(blank).required()

/** One line of text: trimmed, composed (NFC), without characters that do not show or that turn the writing round. */
export const text = (max: number): Joi.StringSchema<string> =>
  Joi.string<string>().normalize('NFC').trim().max(max).pattern(shown, 'shown').required()

/** An address as people sign in with; what is after `@` need not be known to the world. */
export const emailInput = (): Joi.StringSchema<string> =>
  text(200)
    .email({ tlds: { allow: false } })
    .empty(blank)

/** Text of several lines; each line ends with `\n`. */
export const longText = (max: number): Joi.StringSchema<string> =>
  Joi.string<string>()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim()
    .max(max)
    .pattern(shownInLines, 'shown')
    .required()

export const choice = <const Value extends string>(values: readonly Value[]): Joi.StringSchema<Value> =>
  Joi.string<Value>()
    .valid(...values)
    .empty(blank)
    .required()

/** A question with `ja` and `nei`; it must be answered. */
export const yesNo = (): Joi.BooleanSchema<boolean> =>
  Joi.boolean<boolean>().truthy('ja', 'on').falsy('nei', 'off').empty(blank).required()

/** A box to tick: one that is not ticked sends nothing, which is no. */
export const checkbox = (): Joi.BooleanSchema<boolean> => yesNo().optional().default(false)

/** A file of a form whose command says `keepFile`, with what became of it. */
export const fileInput = (): Joi.AnySchema<SentFile> => inputKinds.file().required()

/** The id of something of ours. */
export const identifier = (): Joi.StringSchema<string> =>
  Joi.string<string>()
    .pattern(/^[\w.~-]{1,100}$/)
    .empty(blank)
    .required()

const blank = Joi.string().trim().valid('')

/** Not controls, marks that change the direction of writing, or halves of characters. */
const shown = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u
const shownInLines = /^(?:[\t\n]|[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069])*$/u

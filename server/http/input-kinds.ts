import Joi from 'joi'
import type { Day } from '../shared/day.ts'
import { mostOre, type Ore } from '../shared/money.ts'
import { parsePercent, readKroner } from '../shared/parse-amount.ts'
import { parseDayText, writtenDay } from '../shared/parse-day.ts'
import { SentFile } from './sent-file.ts'

/** Kinds of fields that Joi does not have. Each reads what people write, and describes itself to machines (JSON Schema). */
interface InputKinds {
  amount(limits: { zero: boolean; negative: boolean }): Joi.AnySchema<Ore>
  day(): Joi.AnySchema<Day>
  percent(): Joi.AnySchema<string>
  decimal(limits: { decimals: number; max: number }): Joi.AnySchema<string>
  file(): Joi.AnySchema<SentFile>
}

/** What is read: a value, or the code of the fault and its figures. */
type Reading = { readonly value: unknown } | { readonly fault: string; readonly figures?: object }

interface Kind {
  readonly name: keyof InputKinds
  read(given: unknown, limits: Readonly<Record<string, unknown>>): Reading
  describe(limits: Readonly<Record<string, unknown>>): object
}

const amountKind: Kind = {
  name: 'amount',
  read(given, limits) {
    const amountOre = typeof given === 'string' ? readKroner(given, { allowNegative: true }) : given
    if (amountOre === 'too-large') return { fault: 'amount.max' }
    if (typeof amountOre !== 'number' || !Number.isInteger(amountOre)) return { fault: 'amount.form' }
    if (Math.abs(amountOre) > mostOre) return { fault: 'amount.max' }
    if (amountOre < 0 && limits.negative !== true) return { fault: 'amount.negative' }
    return amountOre === 0 && limits.zero !== true ? { fault: 'amount.zero' } : { value: amountOre }
  },
  describe: limits => ({
    oneOf: [
      {
        type: 'integer',
        description: 'Whole øre.',
        maximum: mostOre,
        minimum: limits.negative === true ? -mostOre : limits.zero === true ? 0 : 1,
      },
      { type: 'string', description: 'Kroner as people write them.', examples: ['4 800 000', '1250,50', '4,8 mill'] },
    ],
  }),
}

const dayKind: Kind = {
  name: 'day',
  read(given) {
    const reading = readText(given, parseDayText, 'day.form')
    const isNoDay = 'fault' in reading && typeof given === 'string' && writtenDay(given) !== null
    return isNoDay ? { fault: 'day.none', figures: { typed: given.trim() } } : reading
  },
  describe: () => ({
    type: 'string',
    description: 'A calendar day: YYYY-MM-DD, or as people write it.',
    examples: ['2026-05-01', '1.5.2026', '1. mai 2026'],
  }),
}

const percentKind: Kind = {
  name: 'percent',
  read: given => readText(typeof given === 'number' ? String(given) : given, parsePercent, 'percent.form'),
  describe: () => ({
    oneOf: [
      { type: 'number', description: 'Percent.', minimum: 0, maximum: 100 },
      { type: 'string', description: 'Percent as people write it.', examples: ['80', '12,5 %'] },
    ],
  }),
}

const decimalKind: Kind = {
  name: 'decimal',
  read(given, limits) {
    const typed = typeof given === 'number' ? String(given) : given
    const parts = typeof typed === 'string' ? /^0*(\d{1,15})(?:[.,](\d{1,15}))?$/.exec(typed.replace(/\s/g, '')) : null
    if (!parts) return { fault: 'decimal.form' }
    const decimals = (parts[2] ?? '').replace(/0+$/, '')
    if (decimals.length > Number(limits.decimals)) return { fault: 'decimal.places', figures: limits }
    const value = decimals === '' ? `${parts[1]}` : `${parts[1]}.${decimals}`
    return Number(value) > Number(limits.max) ? { fault: 'decimal.max', figures: limits } : { value }
  },
  describe: limits => ({
    oneOf: [
      { type: 'number', minimum: 0, maximum: limits.max },
      {
        type: 'string',
        description: `A number with at most ${limits.decimals} decimals.`,
        examples: ['120', '87.5', '87,5'],
      },
    ],
  }),
}

const fileKind: Kind = {
  name: 'file',
  read: given => (given instanceof SentFile ? { value: given } : { fault: 'file.form' }),
  describe: () => ({ type: 'string', contentMediaType: 'application/octet-stream' }),
}

function readText(given: unknown, parse: (text: string) => string | null, fault: string): Reading {
  const value = typeof given === 'string' ? parse(given) : null
  return value === null ? { fault } : { value }
}

/** NOTE: `jsonSchema` is what Joi's own kinds have too; its types leave it out, and say that `$_setFlag` gives nothing back. */
function extension({ name, read, describe }: Kind): Joi.Extension {
  const limitsOf = (schema: Joi.Schema) => (schema.$_getFlag('limits') ?? {}) as Readonly<Record<string, unknown>>
  const made = {
    type: name,
    base: Joi.any(),
    args: (schema: Joi.Schema, limits: object): Joi.Schema => schema.$_setFlag('limits', limits) ?? schema,
    validate(given: unknown, { schema, error }: Joi.CustomHelpers) {
      const reading = read(given, limitsOf(schema))
      return 'value' in reading ? reading : { value: given, errors: error(reading.fault, { ...reading.figures }) }
    },
    jsonSchema: (schema: Joi.Schema) => describe(limitsOf(schema)),
  }
  return made
}

export const inputKinds: InputKinds = Joi.extend(
  ...[amountKind, dayKind, percentKind, decimalKind, fileKind].map(extension),
)

import type { Failure } from './failure.ts'
import { Reading } from './reading.ts'

export type Fields = { readonly [name: string]: unknown }

/**
 * Whether a value has the form of a `T`; where not, the reading has been told why. `owner` is the object that the value is
 * a field of. Nothing is copied: the value itself is what is read.
 */
export type Shape<T> = (value: unknown, reading: Reading, owner: Fields) => value is T

/** A rule across fields, tried when every field fits. */
export type Rule<T> = (value: T, reading: Reading) => boolean

export type Form<T> = { readonly shape: Shape<T>; readonly rule: Rule<T> }

/** @param prefix the path at which the value stands in what the reader knows, `['terms']` */
export function read<T>(
  form: Form<T>,
  value: unknown,
  prefix: readonly string[] = [],
): { readonly value: T } | Failure {
  const reading = new Reading(prefix)
  if (form.shape(value, reading, {}) && reading.knowsEveryField() && form.rule(value, reading)) return { value }
  return reading.failure()
}

type Check = (value: unknown, reading: Reading, owner: Fields) => boolean

/** An object with these fields, read in this order, and no others. */
export function object<T extends object>(fields: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> {
  const entries: readonly (readonly [string, Check])[] = Object.entries(fields)
  return (value, reading): value is T => {
    if (!isRecord(value)) return reading.refuse('Her skal det stå eit objekt med namngjevne felt.')
    for (const entry of entries) if (!fieldFits(entry, value, reading)) return false
    noteUnknownFields(entries, value, reading)
    return true
  }
}

/** A list of `least` to `most` values. */
export function list<T>(item: Shape<T>, least: number, most: number): Shape<readonly T[]> {
  return (value, reading, owner): value is readonly T[] => {
    if (!Array.isArray(value)) return reading.refuse('Her skal det stå ei liste.')
    const items: readonly unknown[] = value
    if (items.length < least || items.length > most)
      return reading.refuse(`Lista skal ha frå ${least} til ${most} element; ho har ${items.length}.`)
    for (let index = 0; index < items.length; index++) {
      reading.enter(index)
      if (!item(items[index], reading, owner)) return false
      reading.leave()
    }
    return true
  }
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, reading, owner): value is T | null => value === null || shape(value, reading, owner)
}

/** An object whose paths begin at itself. */
export function unprefixed<T>(shape: Shape<T>): Shape<T> {
  return (value, reading, owner): value is T => {
    if (!isRecord(value)) return reading.refuse('Her skal det stå eit objekt med namngjevne felt.')
    return reading.rebased(() => shape(value, reading, owner))
  }
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldFits([name, check]: readonly [string, Check], owner: Fields, reading: Reading): boolean {
  const value = owner[name]
  reading.enter(name)
  if (value === undefined) return reading.refuse(`Feltet «${name}» manglar. Alle felt må vere med.`)
  if (!check(value, reading, owner)) return false
  reading.leave()
  return true
}

function noteUnknownFields(entries: readonly (readonly [string, Check])[], value: Fields, reading: Reading): void {
  const names = Object.keys(value)
  if (names.length === entries.length) return
  for (const name of names) if (!entries.some(([known]) => known === name)) reading.noteUnknownField(name)
}

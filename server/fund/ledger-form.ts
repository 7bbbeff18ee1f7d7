import Joi from 'joi'
import { dayInput, form, optional, wholeNumber } from '../http/inputs.ts'
import type { Instant } from '../shared/day.ts'
import { writtenDay } from '../shared/parse-day.ts'
import { parseMoment } from './position-moment.ts'

/** A moment in the past: `2026-06-01T12:00:00Z`, or a day, which is its last moment. */
const momentInput = () =>
  Joi.string<Instant>()
    .max(40)
    .custom((text: string, { error }) => parseMoment(text) ?? error(...faultOf(text)))
    .messages({ 'moment.form': 'Skriv ein dag, som 1.5.2026.' })

const faultOf = (typed: string): [code: string, figures?: object] =>
  writtenDay(typed) === null ? ['moment.form'] : ['day.none', { typed }]

/** Which figures of the ledger to show. */
export const momentFields = { asOfDay: optional(dayInput()), knownAt: optional(momentInput()) }

/** A place in a list whose newest rows come first: the rows before this one. */
export const beforeField = () => optional(wholeNumber(1, Number.MAX_SAFE_INTEGER))

export const momentForm = form(momentFields)

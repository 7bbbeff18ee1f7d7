import Joi from 'joi'
import { endReasons, guaranteeStatuses } from '../guarantees/guarantee.ts'
import { letterLanguages } from '../letters/letter.ts'

/** What machines are answered with, for the API's description; tests hold the answers to it. */
const shape = (fields: Readonly<Record<string, Joi.Schema>>): Joi.ObjectSchema =>
  Joi.object(Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, schema.required()])))

const ore = () => Joi.number().integer().min(0).description('Whole øre.')
const day = () => Joi.string().pattern(/^\d{4}-\d{2}-\d{2}$/)
const word = (...words: string[]) => Joi.string().valid(...words)
const hex = () => Joi.string().pattern(/^[0-9a-f]{64}$/)

const listed = {
  number: Joi.string(),
  status: word(...guaranteeStatuses),
  endReason: word(...Object.keys(endReasons)).allow(null),
  guaranteedOre: ore(),
  heldOre: ore().description('What the fund holds for it now, in whole øre.'),
  termEnds: day().allow(null),
  borrower: Joi.string(),
  place: Joi.string(),
  municipality: Joi.string(),
  changedAt: Joi.string().description('When something of this last changed.'),
}

export const guaranteesShape = shape({
  guarantees: Joi.array().items(shape(listed)),
  next: Joi.string().allow(null).description('Goes into `after` for the next page; null on the last.'),
})

const milestone = shape({
  code: word('accept', 'start', 'complete'),
  deadline: day(),
  doneDay: day().allow(null),
  overdue: Joi.boolean(),
})

const year = shape({
  year: Joi.number().integer(),
  from: day().allow(null),
  to: day().allow(null),
  share: Joi.string(),
  standsOre: ore().description('The most that can be paid for a sale in that year, in whole øre.'),
  isNow: Joi.boolean(),
})

const readiness = shape({ code: Joi.string(), done: Joi.boolean() }).unknown()

const remaining = shape({ remainingOre: ore(), asOfDay: day(), source: Joi.string(), recordedDay: day() })

const loan = shape({
  maskedNumber: Joi.string(),
  amountOre: ore(),
  loanDay: day(),
  priority: Joi.number().integer().allow(null),
  remaining: remaining.allow(null),
})

const file = shape({ language: word(...letterLanguages), sha256: hex(), sizeBytes: Joi.number().integer() })

const letter = shape({
  version: Joi.number().integer(),
  issuedDay: day(),
  replacedBy: Joi.number().integer().allow(null),
  files: Joi.array().items(file).description('Empty until they are made.'),
})

const { changedAt: _, ...known } = listed

export const guaranteeShape = shape({
  ...known,
  version: Joi.number().integer().description('Of the case; goes into `If-Match`.'),
  fund: Joi.string(),
  notice: Joi.string().description('What the promise is not.'),
  endedDay: day().allow(null),
  claimOpen: Joi.boolean(),
  claimableUntil: day().allow(null),
  milestones: Joi.array().items(milestone).description('What the borrower must do, by when, and when it was done.'),
  years: Joi.array().items(year),
  readiness: Joi.array().items(readiness).description('What a claim rests on, and whether it is in place.'),
  loan: loan.allow(null),
  letters: Joi.array().items(letter).description('The newest first; that one counts.'),
})

export const confirmedShape = shape({ number: Joi.string(), heldOre: ore(), remaining })

export const tokenShape = shape({
  access_token: Joi.string(),
  token_type: word('Bearer'),
  expires_in: Joi.number().integer(),
})

import Joi from 'joi'
import { guaranteeStatuses } from '../guarantees/guarantee.ts'
import { asking, choice, form, identifier, optional, text, wholeNumber } from '../http/inputs.ts'
import { letterLanguages } from '../letters/letter.ts'
import type { Instant } from '../shared/day.ts'

/** What asks for a token (RFC 6749, section 4.4.2); what else stands in it is passed over, as the standard says. */
export const tokenForm = Joi.object({
  grant_type: Joi.string().valid('client_credentials').required(),
  client_id: Joi.string().max(100),
  client_secret: Joi.string().max(200),
}).unknown()

const instant = Joi.string<Instant>()
  .pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/)
  .custom((given: string, { error }) =>
    Number.isNaN(Date.parse(given)) ? error('string.pattern.base') : new Date(given).toISOString(),
  )
  .messages({ 'string.pattern.base': 'Skriv tidspunktet i UTC, som 2026-11-22T08:00:00Z.' })

export const guaranteesQuery = form({
  status: optional(choice(guaranteeStatuses)),
  changedSince: optional(instant),
  after: optional(text(60)),
  limit: optional(wholeNumber(1, 200)),
})

export const nothingAsked = form({})
export const letterQuery = form({ language: optional(choice(letterLanguages)) })

export const clientForm = form({
  bankId: asking(identifier(), 'Vel banken.'),
  name: asking(text(60), 'Skriv kva system det er.'),
})

/** Whether it will do is for `addressFault` to say, once it is clear who asks. */
export const webhookForm = form({ url: optional(text(500)) })

export const doneQuery = form({ done: optional(text(40)) })

import type Joi from 'joi'
import type { FieldError } from '../shared/refusal.ts'
import { fieldMessages } from './field-messages.ts'

export interface Validated {
  readonly input: unknown
  readonly errors: readonly FieldError[]
}

/** Every fault at once, in words for people, by dotted path; one for each field, the first. */
export function validate(schema: Joi.ObjectSchema, values: unknown, unknown: 'refuse' | 'drop' = 'refuse'): Validated {
  const { value, error } = prepared(schema).validate(values, { stripUnknown: unknown === 'drop' })
  return { input: value, errors: error ? firstOfEach(error) : [] }
}

function firstOfEach({ details }: Joi.ValidationError): FieldError[] {
  const byPath = new Map<string, string>()
  for (const { path, message } of details) {
    const dotted = path.join('.')
    if (!byPath.has(dotted)) byPath.set(dotted, message)
  }
  return [...byPath].map(([path, message]) => ({ path, message }))
}

const ready = new WeakMap<Joi.ObjectSchema, Joi.ObjectSchema>()

/** NOTE: compiling the messages costs far more than validating a form, so it is done once for each schema. */
function prepared(schema: Joi.ObjectSchema): Joi.ObjectSchema {
  const known = ready.get(schema)
  if (known) return known
  const made = schema.prefs({
    abortEarly: false,
    convert: true,
    errors: { label: false, wrap: { label: false } },
    messages: fieldMessages,
  })
  ready.set(schema, made)
  return made
}

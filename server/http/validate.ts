import type Joi from 'joi'
import type { FieldError } from '../shared/refusal.ts'
import { fieldMessages } from './field-messages.ts'

export interface Validated {
  readonly input: unknown
  readonly errors: readonly FieldError[]
}

/** Every fault at once, in words for people, by dotted path; one for each field, the first. */
export function validate(schema: Joi.ObjectSchema, values: unknown, unknown: 'refuse' | 'drop' = 'refuse'): Validated {
  const { value, error } = prepared(schema, unknown).validate(values)
  return { input: value, errors: error ? firstOfEach(error, schema) : [] }
}

function firstOfEach({ details }: Joi.ValidationError, schema: Joi.Schema): FieldError[] {
  const byPath = new Map<string, string>()
  for (const { path, type, message } of details) {
    const dotted = path.join('.')
    if (!byPath.has(dotted)) byPath.set(dotted, (isEmpty(type) && askedFor(schema, path)) || message)
  }
  return [...byPath].map(([path, message]) => ({ path, message }))
}

const isEmpty = (type: string): boolean => type === 'any.required' || type === 'string.empty'

/** The words of `asking`, where the field at that path has such. */
function askedFor(schema: Joi.Schema, path: readonly (string | number)[]): string | null {
  let described: Described | undefined = schema.describe() as Described
  for (const key of path) described = typeof key === 'number' ? described?.items?.[0] : described?.keys?.[key]
  return described?.metas?.find(({ asking }) => asking !== undefined)?.asking ?? null
}

/** As much of Joi's description of a schema as it takes. */
interface Described {
  readonly keys?: Readonly<Record<string, Described>>
  readonly items?: readonly Described[]
  readonly metas?: readonly { readonly asking?: string }[]
}

const ready = {
  refuse: new WeakMap<Joi.ObjectSchema, Joi.ObjectSchema>(),
  drop: new WeakMap<Joi.ObjectSchema, Joi.ObjectSchema>(),
}

/**
 * NOTE: compiling the messages costs far more than validating a form, so it is done once for each schema. It would be done again
 * for each option that is given with the values.
 */
function prepared(schema: Joi.ObjectSchema, unknown: keyof typeof ready): Joi.ObjectSchema {
  const known = ready[unknown].get(schema)
  if (known) return known
  const made = schema.prefs({
    abortEarly: false,
    convert: true,
    stripUnknown: unknown === 'drop',
    errors: { label: false, wrap: { label: false } },
    messages: fieldMessages,
  })
  ready[unknown].set(schema, made)
  return made
}

import type Joi from 'joi'

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

/** A form as JSON Schema: the same one that reads what is sent. */
export const jsonSchema = (schema: Joi.ObjectSchema): ObjectSchema =>
  schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })

export function queryParameters(query: Joi.ObjectSchema | undefined): object[] {
  if (!query) return []
  const { properties = {}, required = [] } = jsonSchema(query)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** What every command may have in its head. */
export const commandHeaders: readonly object[] = ['IdempotencyKey', 'IfMatch'].map(name => ({
  $ref: `#/components/parameters/${name}`,
}))

/** Forms carry within them what machines put in headers. */
export function asForm(schema: ObjectSchema): ObjectSchema {
  return { ...schema, properties: { ...schema.properties, ...formOnly } }
}

const formOnly = {
  _csrf: { type: 'string' },
  commandId: { type: 'string', format: 'uuid' },
  seenVersion: { type: 'integer', minimum: 0 },
}

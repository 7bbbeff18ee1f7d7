import { commandHeaders, jsonSchema, queryParameters } from './openapi-schema.ts'
import type { MachineRoute } from './route.ts'

/** A token, or what a client gets one with. */
export const machineSecurity = ({ access }: MachineRoute): object[] =>
  access.kind === 'bank-client' ? [{ bankClient: [] }] : [{ clientSecret: [] }, {}]

/** What is sent and answered on a route for machines. */
export function machineParts(route: MachineRoute, names: readonly object[]): object {
  return route.method === 'get'
    ? { parameters: [...names, ...queryParameters(route.input), ...ifNoneMatch(route)], responses: responses(route) }
    : { parameters: [...names, ...headers(route)], requestBody: body(route), responses: responses(route) }
}

const headers = ({ access }: MachineRoute) => (access.kind === 'public' ? [] : commandHeaders)

const isFile = ({ gives }: MachineRoute): boolean => Array.isArray(gives)

const ifNoneMatch = (route: MachineRoute) =>
  isFile(route) ? [{ name: 'If-None-Match', in: 'header', schema: { type: 'string' } }] : []

const body = ({ input, asForm = false }: MachineRoute) => {
  const type = asForm ? 'application/x-www-form-urlencoded' : 'application/json'
  return { required: true, content: { [type]: { schema: jsonSchema(input) } } }
}

function responses(route: MachineRoute): object {
  const { access, gives } = route
  if (access.kind === 'public') return { 200: ok(gives), ...refusedByStandard }
  const problem = { $ref: '#/components/responses/Problem' }
  const unchanged = isFile(route) && { 304: { description: 'The file has not changed.' } }
  return { 200: ok(gives), ...unchanged, 401: problem, default: problem }
}

function ok(gives: MachineRoute['gives']): object {
  const isData = 'describe' in gives
  const content = isData
    ? { 'application/json': { schema: jsonSchema(gives) } }
    : Object.fromEntries(gives.map(type => [type, {}]))
  return { description: 'The answer.', content }
}

const fault = {
  description: 'RFC 6749, section 5.2.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: { error: { type: 'string' }, error_description: { type: 'string' } },
      },
    },
  },
}

const refusedByStandard = { 400: fault, 401: fault, 429: fault }

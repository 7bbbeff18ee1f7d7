import type { Config } from '../config.ts'
import { sessionCookieName } from '../people/session-cookie.ts'
import { edgeFaultStatus } from './edge-fault.ts'
import { refusalStatus } from './problem.ts'

/** What the descriptions of the routes refer to. */
export function openapiComponents(config: Config): object {
  const session = { type: 'apiKey', in: 'cookie', name: sessionCookieName(config) }
  const csrf = { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: '`csrfToken` of GET /session.' }
  return { ...components, securitySchemes: { session, csrf, ...machineSchemes(config) } }
}

/** A bank's own system: a client that a fund manager has made, and the tokens that it gets. */
const machineSchemes = ({ publicUrl }: Config) => ({
  bankClient: {
    type: 'oauth2',
    description: 'Client credentials (RFC 6749, section 4.4); the token goes into `Authorization: Bearer`.',
    flows: { clientCredentials: { tokenUrl: `${publicUrl}/api/v1/token`, scopes: {} } },
  },
  clientSecret: { type: 'http', scheme: 'basic', description: 'The client id and its secret.' },
})

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. Amounts that the problem is about stand beside the standard members.',
  required: ['type', 'code', 'title', 'detail', 'status', 'errors', 'instance'],
  properties: {
    type: { type: 'string' },
    code: { enum: [...Object.keys(refusalStatus), ...Object.keys(edgeFaultStatus)] },
    title: { type: 'string' },
    detail: { type: 'string' },
    status: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    instance: { type: 'string' },
  },
}

const components = {
  schemas: { Problem: problemSchema },
  responses: {
    Problem: {
      description: 'Nothing was done, and why.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: "The command's id, made by the client. Without it every request is a command of its own.",
      schema: { type: 'string', format: 'uuid' },
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description: 'The version of the case that was seen; another version is refused as `stale`.',
      schema: { type: 'string' },
    },
  },
}

import type { Problem } from '../http/problem.ts'
import { forMachines, type Route, type Told } from '../http/route.ts'
import { type TryLimit, tryLimit } from '../http/try-limit.ts'
import { tokenForm } from './api-form.ts'
import { tokenShape } from './api-shapes.ts'
import { type Credentials, credentialsIn, giveToken, tokenSeconds } from './api-token.ts'

/** Where a bank's own system gets its token: OAuth 2.0 client credentials, in the words of RFC 6749. */
export const apiTokenRoutes = (limit: TryLimit = tryLimit()): readonly Route[] => [
  forMachines({
    path: '/api/v1/token',
    method: 'post',
    access: { kind: 'public' },
    summary: 'A token of half an hour for a bank’s own system, by its client id and secret.',
    input: tokenForm,
    asForm: true,
    gives: tokenShape,
    async answer({ deps, address, authorization }, input) {
      await limit(address)
      const credentials = credentialsOf(authorization, input)
      if (credentials === 'two-ways') return fault(400, 'invalid_request', 'Authenticate in one way only.')
      const token = credentials && (await giveToken(deps, credentials))
      if (!token) return unknownClient
      return { data: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds } }
    },
    refused: inStandardWords,
  }),
]

const fault = (status: number, error: string, description: string): Told => ({
  status,
  data: { error, error_description: description },
})

const unknownClient: Told = {
  ...fault(401, 'invalid_client', 'Unknown client, wrong secret, or a client that has been ended.'),
  headers: { 'WWW-Authenticate': 'Basic realm="tapsgaranti"' },
}

interface InBody {
  readonly client_id?: string
  readonly client_secret?: string
}

function credentialsOf(authorization: string | null, { client_id: id, client_secret: secret }: InBody) {
  if (authorization !== null) return secret === undefined ? credentialsIn(authorization) : 'two-ways'
  const inBody: Credentials | null = id && secret ? { clientId: id, secret } : null
  return inBody
}

function inStandardWords({ code, status, errors }: Problem): Told {
  if (code === 'too-many-tries') return fault(status, 'slow_down', 'Too many tries; see Retry-After.')
  if (code === 'unsupported-media-type') return fault(400, 'invalid_request', 'Send application/x-www-form-urlencoded.')
  const [first] = errors
  if (first?.path === 'grant_type') return fault(400, 'unsupported_grant_type', 'Use grant_type=client_credentials.')
  return fault(400, 'invalid_request', 'A field is missing, repeated or too long.')
}

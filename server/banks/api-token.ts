import type { Deps } from '../deps.ts'
import { hashOf, isSecret, newSecret } from '../people/secret.ts'
import { later } from '../shared/day.ts'
import { findSecretHash, insertToken } from './api-client-store.ts'

export const tokenSeconds = 30 * 60

export interface Credentials {
  readonly clientId: string
  readonly secret: string
}

/** A token for half an hour; `null` where the client is not there, is ended, or has another secret: the three look the same. */
export async function giveToken(deps: Deps, { clientId, secret }: Credentials): Promise<string | null> {
  if (!isSecret(secret, await findSecretHash(deps.database.reader, clientId))) return null
  const [token, madeAt] = [newSecret(), deps.clock.now()]
  const expiresAt = later(madeAt, tokenSeconds * 1000)
  const kept = { tokenHash: hashOf(token), clientId, madeAt, expiresAt, today: deps.clock.today() }
  await deps.database.transact(tx => insertToken(tx, kept))
  return token
}

/** `Basic`, with the id and the secret as forms encode them (RFC 6749, section 2.3.1). */
export function credentialsIn(authorization: string): Credentials | null {
  const encoded = /^basic +([\w+/=-]+)$/i.exec(authorization)?.[1]
  const [clientId, secret, ...more] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':')
    .map(decoded)
  return clientId && secret && more.length === 0 ? { clientId, secret } : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return ''
  }
}

import { compactVerify, decodeProtectedHeader, flattenedVerify, importJWK } from 'jose'
import type { Day } from '../shared/day.ts'
import type { PublishedKey } from './letter-key.ts'
import { type SealPayload, sealPayload } from './seal-payload.ts'

/**
 * - `malformed`: no seal of ours at all
 * - `unknown-key`: signed with a key that is none of those at hand: not the fund's, or newer than they are
 * - `not-signed`: says that it was signed with one of the fund's keys, and was not
 * - `retired-key`: says that it was issued after the fund had ceased to use the key
 * - `withdrawn-key`: made when others may have had the key
 */
export type SealFault = 'malformed' | 'unknown-key' | 'not-signed' | 'retired-key' | 'withdrawn-key'

export type SealReading = { readonly payload: SealPayload; readonly kid: string } | { readonly fault: SealFault }

/** What a seal says, where one of the keys signed it. */
export async function readSeal(seal: string, keys: readonly PublishedKey[]): Promise<SealReading> {
  const key = keyOf(seal, keys)
  if (typeof key === 'string') return { fault: key }
  const signed = await compactVerify(seal, await importJWK({ ...key }), { algorithms: ['EdDSA'] }).catch(() => null)
  if (!signed) return { fault: 'not-signed' }
  const payload = sealPayload(new TextDecoder().decode(signed.payload))
  if (!payload) return { fault: 'malformed' }
  const fault = faultOn(payload.i, key)
  return fault ? { fault } : { payload, kid: key.kid }
}

/** NOTE: a letter that waited for its seal may have a newer key than its day, never an older one. */
function faultOn(issued: Day, { withdrawn_from, signed_until }: PublishedKey): SealFault | null {
  if (withdrawn_from !== null && issued >= withdrawn_from) return 'withdrawn-key'
  return signed_until !== null && issued > signed_until ? 'retired-key' : null
}

/**
 * Whether exactly these bytes were signed by the fund. NOTE: a signature tells no day, so one of a key that has been withdrawn
 * says nothing any more, whenever it was made.
 */
export async function readSignature(
  signature: string,
  bytes: Uint8Array,
  keys: readonly PublishedKey[],
): Promise<{ readonly key: PublishedKey } | { readonly fault: SealFault }> {
  const [head = '', payload, mark] = signature.trim().split('.')
  if (payload !== '' || mark === undefined) return { fault: 'malformed' }
  const key = keyOf(`${head}..${mark}`, keys)
  if (typeof key === 'string') return { fault: key }
  if (key.withdrawn_from !== null) return { fault: 'withdrawn-key' }
  const jws = { protected: head, payload: bytes, signature: mark }
  const options = { algorithms: ['EdDSA'], crit: { b64: true } }
  const signed = await flattenedVerify(jws, await importJWK({ ...key }), options).catch(() => null)
  return signed?.protectedHeader?.b64 === false ? { key } : { fault: 'not-signed' }
}

function keyOf(jws: string, keys: readonly PublishedKey[]): PublishedKey | SealFault {
  try {
    const { kid, alg } = decodeProtectedHeader(jws)
    if (alg !== 'EdDSA') return 'malformed'
    return keys.find(key => key.kid === kid) ?? 'unknown-key'
  } catch {
    return 'malformed'
  }
}

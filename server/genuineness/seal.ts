import { CompactSign, FlattenedSign } from 'jose'
import type { GuaranteeLetterFacts } from '../letters/guarantee-letters.ts'
import type { LetterProperty } from '../letters/letter-parts.ts'
import { currentKey, type KeyDeps } from './current-key.ts'
import type { SealPayload } from './seal-payload.ts'

/** A guarantee letter as it was ordered. */
export interface SealableLetter {
  readonly facts: GuaranteeLetterFacts
  /** SHA-256 of the facts as they are stored. */
  readonly factsHash: string
}

/** The compact JWS that the letter's QR carries: its main facts, signed with Ed25519. */
export async function sealLetter(deps: KeyDeps, letter: SealableLetter): Promise<string> {
  const { kid, privateKey } = await currentKey(deps)
  const payload = new TextEncoder().encode(JSON.stringify(payloadOf(letter)))
  return new CompactSign(payload).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey)
}

/** A detached JWS over the bytes of a file (RFC 7797), to be downloaded beside it. */
export async function signBytes(deps: KeyDeps, bytes: Uint8Array): Promise<string> {
  const { kid, privateKey } = await currentKey(deps)
  const header = { alg: 'EdDSA', kid, b64: false, crit: ['b64'] }
  const { protected: head, signature } = await new FlattenedSign(bytes).setProtectedHeader(header).sign(privateKey)
  return `${head}..${signature}`
}

/** What a letter's QR leads to; the seal stands behind `#`, which browsers keep to themselves. */
export const sealUrl = (publicUrl: string, seal: string): string => `${publicUrl}/check#${seal}`

function payloadOf({ facts, factsHash }: SealableLetter): SealPayload {
  const { number, version, fund, bankName, property, guaranteedOre, termYears, termEnds, issuedDay, code } = facts
  return {
    n: number,
    v: version,
    f: fund.id,
    b: bankName === null ? null : shortened(bankName),
    p: shortened(placeOf(property)),
    s: guaranteedOre,
    t: termEnds ?? termYears,
    i: issuedDay,
    h: factsHash,
    c: code,
  }
}

/** In one line. The municipality is often named in the address already. */
export function placeOf({ place, cadastre, municipalityName }: LetterProperty): string {
  const isNamed = place.toLowerCase().includes(municipalityName.toLowerCase())
  return [place, cadastre, isNamed ? null : municipalityName].filter(part => part !== null).join(', ')
}

/** A QR has room for much, but is read the better the less it holds. */
const shortened = (text: string): string => (text.length <= mostSigns ? text : `${text.slice(0, mostSigns - 1)}…`)
const mostSigns = 100

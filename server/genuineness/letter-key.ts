import type { Day } from '../shared/day.ts'

/** One key that letters have been sealed with, as everybody may know it. */
export interface LetterKey {
  readonly kid: string
  /** The 32 bytes of the Ed25519 public key, base64url. */
  readonly x: string
  readonly madeDay: Day
  /** The last day on which it sealed; `null` for the one that does so now. */
  readonly retiredDay: Day | null
  /** Letters that say they were issued on this day or later are not believed: others may have had the key. */
  readonly withdrawnFrom: Day | null
}

/** As `/.well-known/jwks.json` has it (RFC 7517), with three members of our own. */
export interface PublishedKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly alg: 'EdDSA'
  readonly use: 'sig'
  readonly kid: string
  readonly x: string
  readonly signed_from: Day
  readonly signed_until: Day | null
  readonly withdrawn_from: Day | null
}

export interface PublishedKeys {
  readonly keys: readonly PublishedKey[]
}

export const publishedKey = ({ kid, x, madeDay, retiredDay, withdrawnFrom }: LetterKey): PublishedKey => ({
  kty: 'OKP',
  crv: 'Ed25519',
  alg: 'EdDSA',
  use: 'sig',
  kid,
  x,
  signed_from: madeDay,
  signed_until: retiredDay,
  withdrawn_from: withdrawnFrom,
})

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import type { Deps } from '../deps.ts'
import type { Day } from '../shared/day.ts'
import { decryptKey, encryptKey } from './key-cipher.ts'
import { findCurrentKey, insertKey, type OwnKey, retireCurrentKey } from './letter-key-store.ts'

export type KeyDeps = Pick<Deps, 'config' | 'database' | 'clock'>

/** What letters are sealed with now. The first is made at the first use. */
export async function currentKey(deps: KeyDeps): Promise<{ kid: string; privateKey: KeyObject }> {
  const { config, database } = deps
  const { kid, sealedPrivate } = (await findCurrentKey(database.reader)) ?? (await firstKey(deps))
  const key = decryptKey(config.letterKeySecret, kid, sealedPrivate)
  return { kid, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) }
}

/** Of several instances that begin at once, one makes the key and all get it. */
async function firstKey(deps: KeyDeps): Promise<OwnKey> {
  const made = await newKey(deps.config.letterKeySecret, deps.clock.today())
  return deps.database.transact(async tx => {
    await insertKey(tx, made)
    const current = await findCurrentKey(tx)
    if (!current) throw new Error('No key seals letters')
    return current
  })
}

/** A new key seals from now on. Letters of the old one can be checked as before. @returns the new key's id */
export async function rotateKey({ config, database, clock }: KeyDeps): Promise<string> {
  const made = await newKey(config.letterKeySecret, clock.today())
  await database.transact(async tx => {
    await retireCurrentKey(tx, clock.today())
    await insertKey(tx, made)
  })
  return made.kid
}

async function newKey(secret: string, madeDay: Day): Promise<OwnKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const jwk = publicKey.export({ format: 'jwk' })
  const kid = (await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: jwk.x ?? '' })).slice(0, kidLength)
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' })
  const sealedPrivate = encryptKey(secret, kid, plain)
  return { kid, x: jwk.x ?? '', sealedPrivate, madeDay, retiredDay: null, withdrawnFrom: null }
}

/** Enough to tell the fund's few keys apart; it stands in every QR. */
const kidLength = 8

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const [cipher, nonceLength, tagLength] = ['aes-256-gcm', 12, 16] as const

/** Encrypted and authenticated, bound to the key's id, so that one row cannot stand in for another. */
export function encryptKey(secret: string, kid: string, plain: Uint8Array): string {
  const nonce = randomBytes(nonceLength)
  const writer = createCipheriv(cipher, keyFrom(secret), nonce).setAAD(Buffer.from(kid))
  const hidden = Buffer.concat([writer.update(plain), writer.final()])
  return Buffer.concat([nonce, writer.getAuthTag(), hidden]).toString('base64url')
}

/** @throws Error where it was encrypted under another secret, or has been changed */
export function decryptKey(secret: string, kid: string, encrypted: string): Buffer {
  const bytes = Buffer.from(encrypted, 'base64url')
  const hidden = bytes.subarray(nonceLength + tagLength)
  const reader = createDecipheriv(cipher, keyFrom(secret), bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(kid))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([reader.update(hidden), reader.final()])
  } catch {
    throw new Error(
      `The key ${kid} cannot be opened: LETTER_KEY_SECRET is not the one it was kept under. Set that, or run "npm run rotate-letter-key".`,
    )
  }
}

/** NOTE: the secret is long and drawn by chance, so it takes no slow derivation. */
const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'tapsgaranti letter keys', 32))

import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What lets its holder in: 256 bits by chance, so that no slow hash is needed. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** All that the database holds of a secret: nothing that would let its reader in. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/** Takes as long whether it is right, nearly right or of nobody. */
export function isSecret(given: string, secretHash: string | null): boolean {
  const [found, expected] = [Buffer.from(hashOf(given)), Buffer.from(secretHash ?? hashOf(newSecret()))]
  return timingSafeEqual(found, expected) && secretHash !== null
}

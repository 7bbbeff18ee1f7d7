import type { PublishedKeys } from './letter-key.ts'
import { readSeal, readSignature, type SealFault } from './read-seal.ts'
import { sealInPdf } from './seal-in.ts'
import type { SealPayload } from './seal-payload.ts'

export interface LetterFile {
  readonly bytes: Uint8Array
  /** What was downloaded beside it, or `null`. */
  readonly signature: string | null
}

/** What a file proves by itself, with the published keys and no network. */
export interface Verification {
  readonly seal: { readonly payload: SealPayload; readonly kid: string } | { readonly fault: SealFault }
  /** Whether every byte is as it was made, or why that cannot be told; `null` where no signature was given. */
  readonly bytes: 'unchanged' | SealFault | null
}

export async function verifyLetter({ bytes, signature }: LetterFile, { keys }: PublishedKeys): Promise<Verification> {
  const found = sealInPdf(bytes)
  return {
    seal: found === null ? { fault: 'malformed' } : await readSeal(found, keys),
    bytes: signature === null ? null : bytesIn(await readSignature(signature, bytes, keys)),
  }
}

const bytesIn = (reading: Awaited<ReturnType<typeof readSignature>>) => ('key' in reading ? 'unchanged' : reading.fault)

export const isGenuine = ({ seal, bytes }: Verification): boolean =>
  'payload' in seal && (bytes === null || bytes === 'unchanged')

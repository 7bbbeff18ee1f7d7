import { createHash } from 'node:crypto'
import type { IncomingFile } from '../documents/keep-file.ts'
import { sealInPdf } from './seal-in.ts'

/** What is left of a file that was sent to be checked; nothing of it is kept. */
interface ReadLetter {
  readonly name: string
  /** The hash of all of it, hexadecimal, and after a space the seal that it carries, if it carries one. */
  readonly text: string
}

/** More than any letter has; what comes after is only counted into the hash. */
const mostBytes = 4 * 1024 * 1024

/** Reads a file while it comes. */
export async function receiveLetter({ name, content }: IncomingFile): Promise<ReadLetter> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let sizeBytes = 0
  for await (const piece of content) {
    hash.update(piece)
    if (sizeBytes < mostBytes) pieces.push(piece)
    sizeBytes += piece.length
  }
  const seal = sealInPdf(Buffer.concat(pieces)) ?? ''
  return { name, text: `${hash.digest('hex')} ${seal}`.trimEnd() }
}

/** A file that is not looked at, because whoever sent it has asked too often. */
export const unread = ({ name }: IncomingFile): ReadLetter => ({ name, text: '' })

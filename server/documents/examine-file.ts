import type { FileFault } from '../shared/file-fault.ts'
import type { DocumentType } from './document.ts'
import { mostFileBytes } from './document.ts'
import { type FoundType, namesType, promisesKnownType, typeOfContent } from './file-type.ts'
import { followJpeg } from './jpeg-end.ts'

export type Verdict = { readonly type: DocumentType } | { readonly fault: FileFault }

/** Looks at a file while it passes: what it is, whether all of it came, and whether it can be opened. */
export interface Examination {
  /** @returns the fault, as soon as nothing that follows can mend it */
  take(piece: Buffer): FileFault | null
  verdict(): Verdict
}

/** The end of a PDF, with what programs write behind it. */
const tailBytes = 2048
/** As much of a word as may stand in the piece before. */
const overlapBytes = 64

interface Seen {
  size: number
  type: FoundType
  tail: Buffer
  encrypted: boolean
  jpegEnded: boolean
}

/** NOTE: the first piece holds the whole beginning, since pieces are large (`pieces.ts`). */
export function examineFile(name: string): Examination {
  const seen: Seen = { size: 0, type: null, tail: Buffer.alloc(0), encrypted: false, jpegEnded: false }
  const follow = followJpeg()
  return {
    take(piece) {
      if (seen.size === 0) seen.type = typeOfContent(piece)
      seen.size += piece.length
      if (seen.type === 'application/pdf') seen.encrypted ||= isEncrypted(Buffer.concat([seen.tail, piece]))
      if (seen.type === 'image/jpeg') seen.jpegEnded = follow(piece)
      seen.tail = lastOf(Buffer.concat([seen.tail, piece.subarray(-tailBytes)]))
      return seen.size > mostFileBytes ? 'too-large' : faultOfType(name, seen.type)
    },
    verdict() {
      if (seen.size === 0) return { fault: 'empty' }
      if (seen.size > mostFileBytes) return { fault: 'too-large' }
      const { type } = seen
      if (type === null || type === 'heic' || type === 'office' || !namesType(name, type))
        return { fault: faultOfType(name, type) ?? 'unknown-type' }
      if (seen.encrypted) return { fault: 'encrypted' }
      return hasEnd(type, seen) ? { type } : { fault: 'cut-off' }
    },
  }
}

function faultOfType(name: string, type: FoundType): FileFault | null {
  if (type === 'heic') return 'heic'
  if (type === null || type === 'office')
    return promisesKnownType(name) ? 'disguised' : type === 'office' ? 'office' : 'unknown-type'
  return namesType(name, type) ? null : 'disguised'
}

const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex')

function hasEnd(type: DocumentType, { tail, jpegEnded }: { tail: Buffer; jpegEnded: boolean }): boolean {
  if (type === 'image/jpeg') return jpegEnded
  return tail.includes(type === 'image/png' ? pngEnd : '%%EOF')
}

/** A PDF names how it is locked at its end or, made for the web, at its beginning; `piece` begins with the end of the one before. */
function isEncrypted(piece: Buffer): boolean {
  for (let at = piece.indexOf('/Encrypt'); at !== -1; at = piece.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(piece.toString('latin1', at, at + overlapBytes))) return true
  }
  return false
}

const lastOf = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(-tailBytes))

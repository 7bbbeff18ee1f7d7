import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Instant } from '../shared/day.ts'

/** One file of an export. What it holds is made or read first when its turn has come. */
export interface ExportFile {
  /** With `/` between folders. */
  readonly path: string
  readonly content: () => AsyncIterable<Buffer> | string
  /** Pictures and PDFs are packed already. */
  readonly packed?: boolean
}

/** What a file turned out to be, for whoever wants to check that it is whole. */
interface Listed {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * A ZIP that is made while it is sent, so that it takes the same memory whatever it holds. The last file, `manifest.json`,
 * lists the others with their sizes and hashes.
 */
export function zipOf(files: readonly ExportFile[], { madeAt }: { readonly madeAt: Instant }): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const listed: Listed[] = []
  const add = ({ path, content, packed = false }: ExportFile) =>
    zip.addReadStreamLazy(path, { mtime: new Date(madeAt), compress: !packed }, give => {
      // NOTE: yazl does not listen for faults in what it reads.
      give(
        null,
        Readable.from(listing(path, content(), listed)).on('error', error => out.destroy(error)),
      )
    })
  for (const file of files) add(file)
  add({ path: 'manifest.json', content: () => jsonFile({ madeAt, files: [...listed] }) })
  zip.outputStream.pipe(out)
  zip.end()
  return out
}

export const jsonFile = (data: object): string => `${JSON.stringify(data, null, 2)}\n`

/** Passes the file on, and notes its size and hash when it has all gone by. */
async function* listing(
  path: string,
  content: AsyncIterable<Buffer> | string,
  listed: Listed[],
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const piece of typeof content === 'string' ? [Buffer.from(content)] : content) {
    hash.update(piece)
    sizeBytes += piece.length
    yield piece
  }
  listed.push({ path, sizeBytes, sha256: hash.digest('hex') })
}

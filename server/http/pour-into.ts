import type { Writable } from 'node:stream'
import type { Request } from 'express'
import { mostFileBytes, mostFilesAtOnce } from '../documents/document.ts'
import { EdgeFault } from './edge-fault.ts'

/** As many files as may come at once, with the other fields. */
const mostBytes = mostFilesAtOnce * mostFileBytes + 5_000_000
/** Somebody on a poor line may be slow, but not silent. */
const silenceMs = 30_000

/**
 * Pours what a request sends into a parser, no faster than it takes it. NOTE: no pipeline, which would end the connection with the first
 * fault; whoever sent too much is to be told so.
 * @throws EdgeFault `too-large`; `malformed` where it breaks off or is no such form; whatever `failed` tells
 */
export function pourInto(parser: Writable, request: Request, failed: Promise<never>): Promise<void> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    const silence = setTimeout(() => request.destroy(), silenceMs)
    const end = () => {
      clearTimeout(silence)
      request.off('close', close).off('data', count).unpipe(parser)
    }
    const fail = (error: unknown) => {
      end()
      request.resume()
      reject(error)
    }
    const close = () => {
      if (!request.complete) fail(new EdgeFault('malformed'))
    }
    const count = (chunk: Buffer) => {
      silence.refresh()
      bytes += chunk.length
      if (bytes > mostBytes) fail(new EdgeFault('too-large'))
    }
    parser.on('error', () => fail(new EdgeFault('malformed'))).once('finish', () => resolve(end()))
    failed.catch(fail)
    request.on('close', close).on('data', count).pipe(parser)
  })
}

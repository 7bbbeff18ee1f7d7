import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { scratchDirectory } from '../support/guard.ts'
import { atEndOfTest } from '../support/lifetime.ts'

/** A scanner that speaks ClamAV's protocol and finds harmful what holds the word. */
export interface SmallClamd {
  /** As `CLAMAV` has it. */
  readonly address: string
  /** What it was given to look at, file by file. */
  readonly seen: readonly Buffer[]
  /** `away` hangs up on everybody, `full` says that a file is too large for it. */
  mood: Mood
  /** For the next file alone. */
  moodOnce: Mood | null
  /** How often it was asked. */
  calls: number
}

type Mood = 'well' | 'away' | 'full'

export const harmful = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'

export async function startClamd(at: 'port' | 'path' = 'port'): Promise<SmallClamd> {
  const seen: Buffer[] = []
  const path = join(await scratchDirectory(), 'clamd.ctl')
  const server = createServer(socket => serve(socket, clamd, seen))
  await new Promise<void>(resolve =>
    at === 'path' ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  )
  atEndOfTest(() => new Promise<void>(resolve => server.close(() => resolve())))
  const taken = server.address()
  const address = typeof taken === 'object' && taken !== null ? `127.0.0.1:${taken.port}` : path
  const clamd: SmallClamd = { address, seen, mood: 'well', moodOnce: null, calls: 0 }
  return clamd
}

function serve(socket: Socket, clamd: SmallClamd, seen: Buffer[]): void {
  socket.on('error', () => undefined)
  const mood = clamd.moodOnce ?? clamd.mood
  clamd.moodOnce = null
  clamd.calls += 1
  if (mood === 'away') return void socket.destroy()
  if (mood === 'full') return void socket.resume().end('INSTREAM size limit exceeded. ERROR\0')
  let received = Buffer.alloc(0)
  socket.on('data', chunk => {
    received = Buffer.concat([received, chunk])
    const content = contentOf(received)
    if (content === null) return
    seen.push(content)
    socket.end(content.includes(harmful) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  })
}

/** `null` as long as the piece without length has not come. */
function contentOf(received: Buffer): Buffer | null {
  const start = 'zINSTREAM\0'
  if (received.toString('latin1', 0, start.length) !== start) return null
  const pieces: Buffer[] = []
  for (let at = start.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

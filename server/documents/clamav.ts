import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ScanState } from './document.ts'

/** Where the scanner listens: a socket in the file system, or a host and port. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/** A scanner that says nothing for so long is away. */
const patienceMs = 60_000

/** What the scanner says of a file; `away` where it says nothing at all. */
export type Scanned = ScanState | 'away'

/**
 * Lets ClamAV look at a file, over its own protocol (`INSTREAM`): pieces with their length before them, then one without any.
 * `not-scanned` where it gives up on this file, `away` where nobody answers; neither is ever taken for clean.
 */
export async function scanWithClamav(address: ScannerAddress, content: AsyncIterable<Buffer>): Promise<Scanned> {
  const socket = connect(address)
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('The scanner does not answer.')))
  try {
    const answered = readAnswer(socket)
    await Promise.race([sendContent(socket, content).catch(() => answered), answered])
    return stateOf(await answered)
  } catch {
    return 'away'
  } finally {
    socket.destroy()
  }
}

async function sendContent(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  await send(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of content) {
    await send(socket, lengthOf(piece))
    await send(socket, piece)
  }
  await send(socket, lengthOf(Buffer.alloc(0)))
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new Error('The scanner hung up.')
  if (!socket.write(bytes)) await once(socket, 'drain')
}

function lengthOf(piece: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}

/** One line that ends with a zero byte. NOTE: rejected at once, so that nobody has to wait for it to hear of the failure. */
function readAnswer(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk: unknown) => {
      text += String(chunk)
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')))
    })
    socket.once('error', reject).once('close', () => reject(new Error('The scanner hung up.')))
  })
  answer.catch(() => undefined)
  return answer
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`; everything else is no answer to rely on. */
function stateOf(answer: string): ScanState {
  if (answer === 'stream: OK') return 'clean'
  return /^stream: .+ FOUND$/.test(answer) ? 'infected' : 'not-scanned'
}

import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly bytes: Uint8Array
  readonly body: string
}

/** A connection that is kept, with one request at a time on it. Written out by hand, so that it takes little from the machine that the servers run on. */
export interface Connection {
  /** @throws Error where the connection ends before the whole reply has come */
  ask(request: string | Buffer): Promise<Reply>
  close(): void
}

export async function connect(port: number): Promise<Connection> {
  const socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return {
    ask(request) {
      socket.write(request)
      return readReply(socket)
    },
    close: () => socket.destroy(),
  }
}

function readReply(socket: Socket): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let [received, expected] = [0, 0]
    const ended = () => reject(new Error('The server closed the connection.'))
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      received += chunk.length
      expected ||= lengthOf(chunks.length === 1 ? chunk : Buffer.concat(chunks))
      if (expected === 0 || received < expected) return
      socket.off('data', take).off('close', ended)
      resolve(replyOf(Buffer.concat(chunks)))
    }
    socket.on('data', take).once('close', ended)
  })
}

const endOfHead = '\r\n\r\n'

/** Of head and body together; 0 while the head has not all come. */
function lengthOf(reply: Buffer): number {
  const end = reply.indexOf(endOfHead)
  if (end === -1) return 0
  const [, length] = /\ncontent-length: (\d+)/i.exec(reply.toString('latin1', 0, end)) ?? []
  if (length === undefined) throw new Error('A reply without a length is not measured.')
  return end + endOfHead.length + Number(length)
}

/** NOTE: a body that nobody reads is not made a text of, which would cost the machine that the servers run on. */
function replyOf(reply: Buffer): Reply {
  const bytes = reply.subarray(reply.indexOf(endOfHead) + endOfHead.length)
  return {
    status: Number(reply.toString('latin1', 9, 12)),
    bytes,
    get body() {
      return bytes.toString('utf8')
    },
  }
}

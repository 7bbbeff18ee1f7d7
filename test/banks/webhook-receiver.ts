import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEndOfTest } from '../support/lifetime.ts'

export interface ReceivedMessage {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly port: number
  readonly received: readonly ReceivedMessage[]
  /** How it answers from now on; 204 until it is told otherwise. */
  answer(how: (response: ServerResponse) => void): void
  close(): Promise<void>
}

/** A bank's own system, at the other end of a real connection. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const received: ReceivedMessage[] = []
  let respond = (response: ServerResponse): void => {
    response.writeHead(204).end()
  }
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString() })
    respond(response)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  atEndOfTest(close)
  const { port: taken } = server.address() as AddressInfo
  const answer = (how: (response: ServerResponse) => void) => {
    respond = how
  }
  return { url: `http://127.0.0.1:${taken}/hook`, port: taken, received, answer, close }
}

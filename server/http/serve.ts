import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Express } from 'express'
import { appMessages } from './app-messages.ts'

export interface Serving {
  readonly port: number
  /**
   * Takes no more requests and waits for those under way.
   * @returns whether all of them were answered within the limit; those that were not are cut off.
   */
  stop(limitMs: number): Promise<boolean>
}

/** NOTE: as long as 20 MB take on a poor line; bodies without files have less (`read-body.ts`), and none may be silent for long. */
const requestTimeout = 15 * 60_000

/** @throws Error when the address is taken or not ours. */
export const serveApp = (app: Express, host: string, port: number): Promise<Serving> =>
  serve(app, host, port, appMessages(app))

/** @throws Error when the address is taken or not ours. */
export async function serve(
  listener: RequestListener,
  host: string,
  port: number,
  messages: ServerOptions = {},
): Promise<Serving> {
  const server = createServer({ requestTimeout, headersTimeout: 10_000, ...messages }, listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return { port: taken, stop: limitMs => stop(server, limitMs) }
}

/** NOTE: a kept-alive connection that was busy when the server closed is let go only when it is asked about again. */
async function stop(server: Server, limitMs: number): Promise<boolean> {
  let isClosed = false
  const closed = new Promise<void>(resolve => server.close(() => resolve())).then(() => {
    isClosed = true
  })
  const giveUpAt = performance.now() + limitMs
  while (!isClosed && performance.now() < giveUpAt) {
    server.closeIdleConnections()
    await Promise.race([closed, wait(25)])
  }
  const inTime = isClosed
  server.closeAllConnections()
  await closed
  return inTime
}

import { type Sample, timed } from './interleave.ts'
import { type Connection, connect, type Reply } from './keep-alive.ts'

/** Several clients of one server, each on a connection that it keeps. */
export interface Clients {
  /** Sends the requests, as many at once as there are clients. @throws Error at the first that is not answered with 200 */
  send(requests: readonly string[]): Promise<Sample>
  close(): void
}

export async function openClients(port: number, count: number): Promise<Clients> {
  const idle = await Promise.all(Array.from({ length: count }, () => connect(port)))
  const all = [...idle]
  const ask = async (request: string) => {
    const connection = idle.pop()
    if (!connection) throw new Error('More requests at once than clients.')
    expectSuccess(await connection.ask(request))
    idle.push(connection)
  }
  return {
    send: requests =>
      timed(
        count,
        requests.map(request => () => ask(request)),
      ),
    close: () => all.forEach(close),
  }
}

const close = (connection: Connection) => connection.close()

function expectSuccess({ status, body }: Reply): void {
  if (status !== 200) throw new Error(`A measured request was answered with ${status}: ${body.slice(0, 500)}`)
}

/** Headers come as lines; a body makes it a POST of JSON. */
export function request(path: string, headers: Readonly<Record<string, string>>, body?: object): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const sent = { host: 'localhost', ...headers, ...(body && { 'content-type': 'application/json' }) }
  const lines = Object.entries({ ...sent, 'content-length': String(Buffer.byteLength(text)) })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${head}\r\n${text}`
}

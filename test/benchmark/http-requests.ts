import { type Sample, timed } from './interleave.ts'
import { type Connection, connect, type Reply } from './keep-alive.ts'

/**
 * Sends the requests from so many clients at once, each on a connection that it keeps until all are answered.
 * @throws Error at the first that is not answered with 200
 */
export async function sendAll(port: number, atOnce: number, requests: readonly string[]): Promise<Sample> {
  const connections = await Promise.all(Array.from({ length: atOnce }, () => connect(port)))
  const idle = [...connections]
  const sample = await timed(
    atOnce,
    requests.map(request => () => askOn(idle, request)),
  )
  for (const connection of connections) connection.close()
  return sample
}

async function askOn(idle: Connection[], request: string): Promise<void> {
  const connection = idle.pop()
  if (!connection) throw new Error('More requests at once than clients.')
  expectSuccess(await connection.ask(request))
  idle.push(connection)
}

/** NOTE: of what went well the body is not read. */
function expectSuccess(reply: Reply): void {
  if (reply.status !== 200)
    throw new Error(`A measured request was answered with ${reply.status}: ${reply.body.slice(0, 500)}`)
}

/** Headers come as lines; a body makes it a POST of JSON. */
export function request(path: string, headers: Readonly<Record<string, string>>, body?: object): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const sent = { host: 'localhost', ...headers, ...(body && { 'content-type': 'application/json' }) }
  const lines = Object.entries({ ...sent, 'content-length': String(Buffer.byteLength(text)) })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${head}\r\n${text}`
}

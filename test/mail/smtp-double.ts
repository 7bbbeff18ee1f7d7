import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server'
import { atEndOfTest } from '../support/lifetime.ts'

export interface Received {
  readonly recipients: readonly string[]
  readonly mail: ParsedMail
  readonly source: string
}

export interface SmtpDouble {
  readonly port: number
  readonly received: Received[]
  /** Everything that was taken in, also where the line was cut before it could be said. */
  readonly taken: Received[]
  close(): Promise<void>
}

export interface Manners {
  /** Another answer than yes to the sender. */
  readonly sender?: () => Error | null
  /** Another answer than yes to a recipient. */
  readonly recipient?: (address: string) => Error | null
  /** What happens once a message is in; without it, yes. */
  readonly afterData?: (received: Received, close: () => void) => Promise<Error | null> | Error | null
  readonly port?: number
}

/** A no of the server's. */
export const smtpError = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

/** A real mail server on a free port, with manners as bad as the test wants them. */
export async function startSmtp({ sender, recipient, afterData, port = 0 }: Manners = {}): Promise<SmtpDouble> {
  const [received, taken]: [Received[], Received[]] = [[], []]
  const options: SMTPServerOptions = {
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => done(sender?.() ?? null),
    onRcptTo: ({ address }, _session, done) => done(recipient?.(address) ?? null),
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const close = () => socketOf(server, session.id)?.destroy()
      read(stream, recipients).then(async one => {
        taken.push(one)
        const error = (await afterData?.(one, close)) ?? null
        if (!error) received.push(one)
        done(error)
      }, done)
    },
  }
  const server = new SMTPServer(options)
  server.on('error', () => undefined)
  await new Promise<void>(listening => server.listen(port, '127.0.0.1', listening))
  const address = server.server.address()
  const close = () => new Promise<void>(closed => server.close(() => closed()))
  atEndOfTest(close)
  return { port: typeof address === 'object' && address ? address.port : 0, received, taken, close }
}

async function read(stream: SMTPServerDataStream, recipients: readonly string[]): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  const source = Buffer.concat(chunks).toString()
  return { recipients, source, mail: await simpleParser(source) }
}

interface Connection {
  readonly id: string
  readonly _socket: { destroy(): void }
}

/** NOTE: the server's own list, because the line has to be cut without a word. */
const socketOf = (server: SMTPServer, id: string) =>
  [...(server as unknown as { connections: Set<Connection> }).connections].find(one => one.id === id)?._socket

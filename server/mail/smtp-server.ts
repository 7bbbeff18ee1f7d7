import { createTransport, type Transporter } from 'nodemailer'
import type { MailAddress, MailServer, MailServerOptions } from './mail-server.ts'
import { readRefusal, serverFault } from './smtp-fault.ts'
import { smtpMessage } from './smtp-message.ts'

interface SmtpOptions extends MailServerOptions {
  readonly publicUrl: string
}

const connections = 3

/**
 * A mail server by SMTP, for one run of the queue.
 * NOTE: no requeues of its own: a mail that was cut off may have arrived, and only we know that it is tried again.
 */
export function smtpServer(address: MailAddress, { publicUrl, timeoutMs = 60_000 }: SmtpOptions): MailServer {
  const transport = createTransport({ ...optionsOf(address.url), ...limits(timeoutMs), pool: true, maxRequeues: 0 })
  return {
    check: () => checkServer(transport),
    async send(mail) {
      if (!oneAddress.test(mail.address)) return { outcome: 'refused', code: null, fault: 'address' }
      try {
        await transport.sendMail(smtpMessage(mail, { from: address.from, publicUrl }))
        return { outcome: 'sent' }
      } catch (error) {
        return readRefusal(error)
      }
    },
    close: () => transport.close(),
  }
}

/** NOTE: what is read as several addresses, or as a command, must never reach the server. */
const oneAddress = /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}]+$/u

async function checkServer(transport: Transporter): Promise<string | null> {
  try {
    await transport.verify()
    return null
  } catch (error) {
    return serverFault(error)
  }
}

/** A password is never sent in the open, except to this very machine. */
function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return {
    host: hostname.replace(/[[\]]/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== '' && !isHere,
    ignoreTLS: !secure && isHere,
    tls: { minVersion: 'TLSv1.2' as const },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}

const limits = (timeoutMs: number) => ({
  maxConnections: connections,
  connectionTimeout: timeoutMs,
  greetingTimeout: timeoutMs,
  socketTimeout: timeoutMs,
  dnsTimeout: timeoutMs,
  disableFileAccess: true,
  disableUrlAccess: true,
})

import type { Config } from '../config.ts'
import type { MailToSend, SendResult } from './mail.ts'
import { smtpServer } from './smtp-server.ts'

export interface MailAddress {
  /** `smtp://user:password@host:587` or `smtps://…` */
  readonly url: string
  /** The address that mail comes from. */
  readonly from: string
}

/** What takes mail out of the house, for one run of the queue. */
export interface MailServer {
  /** Why it takes nothing now, or `null`. */
  check(): Promise<string | null>
  /** Never throws: whatever went wrong is a result. */
  send(mail: MailToSend): Promise<SendResult>
  close(): void
}

export interface MailServerOptions {
  /** How long to wait for an answer to anything. */
  readonly timeoutMs?: number
}

/** `null` where mail has to wait: outside the demonstration, as long as no server is set. */
export function openMailServer(config: Config, options: MailServerOptions = {}): MailServer | null {
  if (config.mail) return smtpServer(config.mail, { publicUrl: config.publicUrl, ...options })
  return config.demo ? mailbox : null
}

/** The demonstration's: what it is handed stands in the database already, where `/demo/mailbox` shows it. */
const mailbox: MailServer = {
  check: async () => null,
  send: async () => ({ outcome: 'sent' }),
  close: () => undefined,
}

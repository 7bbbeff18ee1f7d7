import type { SendResult } from './mail.ts'

interface SmtpError {
  /** nodemailer's own, or the system's. */
  readonly code?: string
  readonly syscall?: string
  /** The step at which it went wrong: `RCPT TO`. */
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

/** What a failed try means. What the server wrote is left out: it may say to whom. */
export function readRefusal(error: unknown): SendResult {
  const { responseCode, command = '' } = error as SmtpError
  const fault = faultOf(error)
  if (isAboutServer(error as SmtpError)) return { outcome: 'away', fault }
  if (responseCode === undefined || command === 'CONN') return aboutLine(error as SmtpError, fault)
  return { outcome: responseCode >= 500 ? 'refused' : 'later', code: responseCode, fault }
}

export const serverFault = (error: unknown): string => faultOf(error)

/** Before the server has been told of a recipient, its no is a no to everything that we could send. */
const isAboutServer = ({ command = '', syscall, code }: SmtpError): boolean =>
  /^(?:EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM)/.test(command) ||
  syscall === 'connect' ||
  code === 'EDNS' ||
  code === 'EAUTH'

/** An address that nodemailer itself cannot send to is refused; the rest was cut off on the way. */
const aboutLine = ({ code }: SmtpError, fault: string): SendResult =>
  code === 'EENVELOPE' || code === 'EMESSAGE'
    ? { outcome: 'refused', code: null, fault }
    : { outcome: 'broken-off', fault }

/** `RCPT TO 550 5.1.1`, `CONN ETIMEDOUT`: the step, the numbers and the kind, and nothing that names anybody. */
function faultOf(error: unknown): string {
  const { code, syscall, command, responseCode, response = '' } = error as SmtpError
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const parts = [command ?? syscall, responseCode, status, responseCode === undefined ? code : undefined]
  return parts.filter(part => part !== undefined).join(' ') || 'unknown'
}

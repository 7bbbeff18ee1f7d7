import type { SendMailOptions } from 'nodemailer'
import { mailHtml, mailPlainText } from '../../views/mail/mail-document.tsx'
import type { MailToSend } from './mail.ts'

/** The message, the same each time that it is made. Nothing is attached: letters are read behind the sign-in. */
export function smtpMessage(
  mail: MailToSend,
  { from, publicUrl }: { from: string; publicUrl: string },
): SendMailOptions {
  const { content, language, address, messageId, enqueuedAt } = mail
  const props = { content, language, publicUrl }
  return {
    from: { name: content.fundName, address: from },
    to: { name: '', address },
    envelope: { from, to: [address] },
    subject: content.subject,
    text: mailPlainText(props),
    html: mailHtml(props),
    messageId,
    date: new Date(enqueuedAt),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  }
}

import { MailboxMailPage, MailboxPage } from '../../views/pages/mail/mailbox-page.tsx'
import { page, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { mailboxForm } from './mail-form.ts'
import { findMail } from './mail-lists.ts'
import { listMailbox } from './mailbox-lists.ts'
import { withOpenLink } from './sealed-link.ts'

const pageSize = 50

/** Every mail of the demonstration, for anybody: there, all people are invented. */
export const mailboxRoutes: readonly Route[] = [
  page({
    path: '/demo/mailbox',
    access: { kind: 'demo' },
    summary: 'All mail of the demonstration, the newest first, or that to a person or an address.',
    query: mailboxForm,
    async show(context, { q, before }) {
      const found = await listMailbox(context.deps.database.reader, { words: q, before, limit: pageSize + 1 })
      const mails = found.slice(0, pageSize)
      const olderBefore = found.length > pageSize ? (mails.at(-1)?.id ?? null) : null
      return {
        data: { mails, olderBefore },
        page: () => MailboxPage({ context, mails, words: q, olderBefore, isFirst: before === null }),
      }
    },
  }),
  page({
    path: '/demo/mailbox/:mail',
    access: { kind: 'demo' },
    summary: 'One mail of the demonstration, as it was sent.',
    async show(context) {
      const { database, config } = context.deps
      const kept = (await findMail(database.reader, context.params.mail)) ?? refuse({ code: 'not-found' })
      const mail = { ...kept, content: withOpenLink(config, kept) }
      return { data: mail, page: () => MailboxMailPage({ context, mail }) }
    },
  }),
]

import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { ListedMail, WholeMail } from '../../../server/mail/mail-lists.ts'
import { TextField } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { mailPlainText } from '../../mail/mail-document.tsx'
import { Details } from '../../parts/details.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { recipientColumn, stateColumn } from './mail-log.tsx'
import { MailPreview } from './mail-preview.tsx'
import { courseOf, recipientText, stateOf } from './mail-text.ts'

interface MailboxProps {
  readonly context: Context
  readonly mails: readonly ListedMail[]
  readonly words: string | null
  /** Older mails stand before this one; `null` where there are none. */
  readonly olderBefore: string | null
  readonly isFirst: boolean
}

/** What the demonstration would have sent. */
export function MailboxPage({ context, mails, words, olderBefore, isFirst }: MailboxProps): VNode {
  const search = words === null ? '' : `q=${encodeURIComponent(words)}&`
  return shell(
    context,
    { title: 'Postkassa til demonstrasjonen', wide: true },
    <>
      <PageHeading
        title="Postkassa til demonstrasjonen"
        lead="Her ligg all e-post som fondet elles ville ha sendt ut. Alle i demonstrasjonen er oppdikta, så alle kan lese alt."
      />
      <form class="form" method="get" action="/demo/mailbox">
        <TextField
          name="q"
          label="Søk etter mottakar"
          hint="Namn eller adresse"
          type="search"
          value={words ?? ''}
          size={30}
        />
        <SubmitButton variant="secondary">Søk</SubmitButton>
      </form>
      <Table
        caption={words === null ? 'E-post, den nyaste først' : `E-post til «${words}»`}
        columns={columns}
        rows={mails}
        empty={words === null ? 'Ingen har fått e-post enno.' : 'Ingen e-post høver med søket.'}
      />
      {(olderBefore !== null || !isFirst) && (
        <p class="ds-paragraph">
          {!isFirst && <a href={`/demo/mailbox?${search}`}>Til dei nyaste</a>}{' '}
          {olderBefore !== null && <a href={`/demo/mailbox?${search}before=${olderBefore}`}>Eldre e-post</a>}
        </p>
      )}
    </>,
  )
}

const columns: readonly Column<ListedMail>[] = [
  {
    heading: 'Emne',
    cell: ({ id, subject }) => (
      <a class="ds-link" href={`/demo/mailbox/${id}`}>
        {subject}
      </a>
    ),
    rowHeading: true,
  },
  recipientColumn,
  stateColumn,
]

/** One mail, as its reader sees it and as the plain text that goes with it. */
export function MailboxMailPage({ context, mail }: { context: Context; mail: WholeMail }): VNode {
  const { content, language, messageId, templateVersion } = mail
  const { publicUrl } = context.deps.config
  return shell(
    context,
    { title: mail.subject, back: { href: '/demo/mailbox', label: 'Postkassa' } },
    <>
      <PageHeading title={mail.subject} over="E-post" />
      <SummaryList
        rows={[
          { label: 'Til', value: recipientText(mail) },
          { label: 'Korleis det gjekk', value: `${stateOf(mail).text}. ${courseOf(mail)}` },
          { label: 'Message-ID', value: <span class="break-anywhere">{messageId}</span> },
          {
            label: 'Tekst',
            value: templateVersion === null ? 'Standardteksten' : `Versjon ${templateVersion} frå fondet`,
          },
        ]}
      />
      <section>
        <h2 class="ds-heading" data-size="md">
          Slik ser mottakaren han
        </h2>
        <MailPreview content={content} language={language} isReal />
      </section>
      <Details summary="Som rein tekst">
        <pre class="mail-plain">{mailPlainText({ content, language, publicUrl })}</pre>
      </Details>
    </>,
  )
}

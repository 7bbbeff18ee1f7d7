import type { ListedMail } from '../../../server/mail/mail-lists.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { courseOf, recipientText, stateOf } from './mail-text.ts'

/** What has gone out by mail in a case: to whom, when, and how it went. */
export const MailLog = ({ mails }: { readonly mails: readonly ListedMail[] }) => (
  <section>
    <h2 class="ds-heading" data-size="md" id="mail-log">
      E-post
    </h2>
    <Table
      caption="E-post i saka"
      captionHidden
      columns={logColumns}
      rows={mails}
      empty="Det er ikkje sendt e-post i saka enno."
    />
  </section>
)

export const stateColumn: Column<ListedMail> = {
  heading: 'Korleis det gjekk',
  cell: mail => {
    const { tone, text } = stateOf(mail)
    return (
      <>
        <Tag tone={tone}>{text}</Tag> <span class="mail-course">{courseOf(mail)}</span>
        {mail.settledReason !== null && <> · Ordna: {mail.settledReason}</>}
      </>
    )
  },
}

export const subjectColumn: Column<ListedMail> = { heading: 'Emne', cell: ({ subject }) => subject, rowHeading: true }

export const recipientColumn: Column<ListedMail> = { heading: 'Til', cell: recipientText }

const logColumns: readonly Column<ListedMail>[] = [subjectColumn, recipientColumn, stateColumn]

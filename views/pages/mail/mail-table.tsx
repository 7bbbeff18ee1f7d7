import type { FundContext } from '../../../server/http/context.ts'
import type { ListedMail } from '../../../server/mail/mail-lists.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { recipientColumn, stateColumn, subjectColumn } from './mail-log.tsx'

interface MailTableProps {
  readonly title: string
  readonly rows: readonly ListedMail[]
  readonly columns: readonly Column<ListedMail>[]
  readonly empty: string
}

export const MailTable = ({ title, rows, columns, empty }: MailTableProps) => (
  <section>
    <h2 class="ds-heading" data-size="md">
      {title}
    </h2>
    <Table caption={title} captionHidden columns={columns} rows={rows} empty={empty} />
  </section>
)

export const mailColumns: readonly Column<ListedMail>[] = [
  subjectColumn,
  recipientColumn,
  stateColumn,
  {
    heading: 'Sak',
    cell: ({ caseId, reference }) =>
      caseId === null || reference === null ? (
        '–'
      ) : (
        <a class="ds-link" href={`/cases/${caseId}`}>
          {reference}
        </a>
      ),
    nowrap: true,
  },
]

export const returnedColumn = (context: FundContext): Column<ListedMail> => ({
  heading: 'Har han kome i retur?',
  cell: ({ id, subject }) => (
    <Form
      action={`/funds/${context.fund.id}/mail/${id}/returned`}
      csrfToken={context.csrfToken}
      commandId={context.deps.newId()}
    >
      <SubmitButton variant="tertiary" size="sm">
        Kom i retur<span class="ds-sr-only">: {subject}</span>
      </SubmitButton>
    </Form>
  ),
})

import type { BankClient } from '../../../server/banks/api-client-store.ts'
import type { ListedDelivery } from '../../../server/banks/webhook-lists.ts'
import type { SignedInContext } from '../../../server/http/context.ts'
import { formatDay, formatInstant } from '../../figures.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { deliveryTag, deliveryText, newsNames } from './access-text.ts'

interface EndFormProps {
  readonly context: SignedInContext
  readonly action: string
  /** What ends, for those who hear it. */
  readonly what: string
}

export const EndForm = ({ context, action, what }: EndFormProps) => (
  <Form action={action} csrfToken={context.csrfToken} commandId={context.deps.newId()}>
    <SubmitButton variant="secondary" color="danger" size="sm">
      Avslutt<span class="ds-sr-only"> {what}</span>
    </SubmitButton>
  </Form>
)

interface ClientTableProps {
  readonly context: SignedInContext
  readonly clients: readonly BankClient[]
  /** Whether the reader knows the bank, or the fund. */
  readonly among: 'bank' | 'fund'
  readonly endPath: (client: BankClient) => string
}

/** The systems that are let in, and those that were. */
export function ClientTable({ context, clients, among, endPath }: ClientTableProps) {
  const columns: Column<BankClient>[] = [
    { heading: 'System', cell: ({ name }) => name, rowHeading: true },
    among === 'bank'
      ? { heading: 'Bank', cell: ({ bankName }) => bankName }
      : { heading: 'Fond', cell: ({ fundName }) => fundName },
    { heading: 'Klient-id', cell: ({ id }) => <code class="client-id">{id}</code> },
    { heading: 'Laga', cell: ({ madeDay }) => formatDay(madeDay), nowrap: true },
    {
      heading: 'Sist brukt',
      cell: ({ lastUsedDay }) => (lastUsedDay ? formatDay(lastUsedDay) : 'Aldri'),
      nowrap: true,
    },
    {
      heading: 'Tilgang',
      cell: client =>
        client.endedDay === null ? (
          <EndForm context={context} action={endPath(client)} what={`tilgangen til ${client.name}`} />
        ) : (
          `Avslutta ${formatDay(client.endedDay)}`
        ),
      nowrap: true,
    },
  ]
  return <Table caption="System som har tilgang" captionHidden columns={columns} rows={clients} empty="Ingen enno." />
}

interface DeliveryTableProps {
  readonly deliveries: readonly ListedDelivery[]
  /** For the bank's own people: sends one again that was given up. */
  readonly retry?: SignedInContext
  /** Tells which bank, for the fund. */
  readonly withBank?: boolean
}

export function DeliveryTable({ deliveries, retry, withBank = false }: DeliveryTableProps) {
  const bank: Column<ListedDelivery> = { heading: 'Bank', cell: ({ bankName }) => bankName }
  const columns: Column<ListedDelivery>[] = [
    { heading: 'Garanti', cell: ({ number }) => number, rowHeading: true, nowrap: true },
    { heading: 'Melding', cell: ({ type }) => newsNames[type] },
    { heading: 'Status', cell: delivery => <Status delivery={delivery} retry={retry} /> },
    { heading: 'Hende', cell: ({ madeAt }) => formatInstant(madeAt) },
    ...(withBank ? [bank] : []),
    { heading: 'Adresse', cell: ({ url }) => <span class="long-address">{url}</span> },
  ]
  return (
    <Table
      caption="Dei siste meldingane"
      captionHidden
      columns={columns}
      rows={deliveries}
      empty="Ingen meldingar er sende enno."
    />
  )
}

function Status({ delivery, retry }: { delivery: ListedDelivery; retry: SignedInContext | undefined }) {
  const { tone, words } = deliveryTag(delivery)
  return (
    <div class="stack delivery-status">
      <div>
        <Tag tone={tone}>{words}</Tag> {deliveryText(delivery)}
      </div>
      {retry && delivery.status === 'given-up' && delivery.inUse === 1 && (
        <Form
          action={`/guarantees/machine-access/deliveries/${delivery.id}/retry`}
          csrfToken={retry.csrfToken}
          commandId={retry.deps.newId()}
        >
          <SubmitButton variant="secondary" size="sm">
            Send på nytt<span class="ds-sr-only">: {delivery.number}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  )
}

import type { AccessShowing, FundAccess } from '../../../server/banks/api-access-page.ts'
import type { FundContext } from '../../../server/http/context.ts'
import { SelectField, TextField } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { ClientTable, DeliveryTable } from './access-parts.tsx'
import { doneNotice, formOf } from './access-text.ts'

interface FundAccessProps extends AccessShowing {
  readonly context: FundContext
  readonly access: FundAccess
}

/** Which of the banks' own systems the fund lets in. */
export function FundAccessPage({ context, access, ...showing }: FundAccessProps) {
  const { tried } = showing
  const path = `/funds/${context.fund.id}/machine-access`
  return shell(
    context,
    { title: 'Maskintilgang', wide: true, hasErrors: tried !== undefined, ...doneNotice(showing) },
    <>
      {tried && <ErrorSummary problem={tried.problem} />}
      <PageHeading
        title="Maskintilgang"
        lead="Fagsystema til bankane kan lese garantiane som namngjev banken, hente garantibreva og stadfeste restlån. Kvart system har sin eigen tilgang, og ser berre garantiane til sin bank i dette fondet."
      />
      <section>
        <h2 class="ds-heading">System som har tilgang</h2>
        <ClientTable
          context={context}
          clients={access.clients}
          among="bank"
          endPath={({ id }) => `${path}/${id}/end`}
        />
      </section>
      <section>
        <h2 class="ds-heading">Slepp inn eit system</h2>
        <NewClient context={context} banks={access.banks} showing={showing} action={path} />
      </section>
      <section>
        <h2 class="ds-heading">Adresser som får meldingar</h2>
        <p class="ds-paragraph">Bankane registrerer dei sjølve. Meldingane seier berre nummer, status og sum.</p>
        <Webhooks webhooks={access.webhooks} />
      </section>
      <section>
        <h2 class="ds-heading">Dei siste meldingane</h2>
        <DeliveryTable deliveries={access.deliveries} withBank />
      </section>
    </>,
  )
}

interface NewClientProps {
  readonly context: FundContext
  readonly banks: FundAccess['banks']
  readonly showing: AccessShowing
  readonly action: string
}

function NewClient({ context, banks, showing, action }: NewClientProps) {
  const state = formOf(showing)
  const options = banks.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form action={action} csrfToken={context.csrfToken} commandId={context.commandId}>
      <SelectField label="Bank" options={options} required {...field(state, 'bankId')} />
      <TextField
        label="Kva system er det?"
        hint="Til dømes «Lånesystemet». Namnet står i historikken til sakene."
        required
        {...field(state, 'name')}
      />
      <SubmitButton>Lag tilgang</SubmitButton>
    </Form>
  )
}

const Webhooks = ({ webhooks }: Pick<FundAccess, 'webhooks'>) => (
  <Table
    caption="Adresser som får meldingar"
    captionHidden
    rows={webhooks}
    columns={[
      { heading: 'Adresse', cell: ({ url }) => <span class="long-address">{url}</span>, rowHeading: true },
      { heading: 'Bank', cell: ({ bankName }) => bankName },
      { heading: 'Registrert', cell: ({ madeDay }) => formatDay(madeDay), nowrap: true },
    ]}
    empty="Ingen bank har registrert ei adresse."
  />
)

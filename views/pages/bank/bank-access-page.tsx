import type { AccessShowing, BankAccess } from '../../../server/banks/api-access-page.ts'
import type { SignedInContext } from '../../../server/http/context.ts'
import { TextField } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { ClientTable, DeliveryTable, EndForm } from './access-parts.tsx'
import { doneNotice, formOf } from './access-text.ts'

interface BankAccessProps extends AccessShowing {
  readonly context: SignedInContext
  readonly access: BankAccess
}

const path = '/guarantees/machine-access'

/** The bank's own systems: who is let in, and where they hear of changes. */
export function BankAccessPage({ context, access, ...showing }: BankAccessProps) {
  const { tried } = showing
  return shell(
    context,
    {
      title: 'Maskintilgang',
      wide: true,
      back: { href: '/guarantees', label: 'Garantiar' },
      hasErrors: tried !== undefined,
      ...doneNotice(showing),
    },
    <>
      {tried && <ErrorSummary problem={tried.problem} />}
      <PageHeading
        title="Maskintilgang"
        lead="Fagsystema dykkar kan lese garantiane, hente garantibreva og stadfeste restlån, og få melding når noko endrar seg."
      />
      <p class="ds-paragraph">
        <a class="ds-link" href="/api">
          Slik er API-et bygd
        </a>
      </p>
      <section>
        <h2 class="ds-heading">System som har tilgang</h2>
        <p class="ds-paragraph">Fondet lagar tilgangen. Er hemmelegheita komen på avvegar, avslutt han med det same.</p>
        <ClientTable
          context={context}
          clients={access.clients}
          among="fund"
          endPath={({ id }) => `${path}/clients/${id}/end`}
        />
      </section>
      <section>
        <h2 class="ds-heading">Adresser som får meldingar</h2>
        <Webhooks context={context} webhooks={access.webhooks} />
        <NewWebhook context={context} showing={showing} />
      </section>
      <section>
        <h2 class="ds-heading">Dei siste meldingane</h2>
        <p class="ds-paragraph">Ei melding som ikkje kjem fram, blir prøvd om att i eit døgn.</p>
        <DeliveryTable deliveries={access.deliveries} retry={context} />
      </section>
    </>,
  )
}

const Webhooks = ({ context, webhooks }: { context: SignedInContext; webhooks: BankAccess['webhooks'] }) => (
  <Table
    caption="Adresser som får meldingar"
    captionHidden
    rows={webhooks}
    columns={[
      { heading: 'Adresse', cell: ({ url }) => <span class="long-address">{url}</span>, rowHeading: true },
      { heading: 'Registrert', cell: ({ madeDay }) => formatDay(madeDay), nowrap: true },
      {
        heading: 'Meldingar',
        cell: ({ id, url }) => (
          <EndForm context={context} action={`${path}/webhooks/${id}/end`} what={`meldingane til ${url}`} />
        ),
        nowrap: true,
      },
    ]}
    empty="Ingen adresser er registrerte."
  />
)

const NewWebhook = ({ context, showing }: { context: SignedInContext; showing: AccessShowing }) => (
  <Form action={path} csrfToken={context.csrfToken} commandId={context.commandId}>
    <TextField
      label="Ny adresse"
      type="url"
      hint="Ho må byrje med https://. Meldingane seier berre nummer, status og sum, og er signerte."
      required
      {...field(formOf(showing), 'url')}
    />
    <SubmitButton>Registrer adressa</SubmitButton>
  </Form>
)

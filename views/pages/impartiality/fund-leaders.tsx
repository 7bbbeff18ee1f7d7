import type { Handler } from '../../../server/people/staff-read.ts'
import { SelectField } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import type { FundImpartialityProps } from './fund-page.tsx'

type LeadersProps = Pick<FundImpartialityProps, 'context' | 'page'> & { readonly form: FormState }

/** Who leads whom: whoever stands directly under a disqualified leader cannot decide. */
export function Leaders({ context, page: { handlers }, form }: LeadersProps) {
  const nameOf = (id: string | null) => handlers.find(handler => handler.id === id)?.name ?? '–'
  const columns: readonly Column<Handler>[] = [
    { heading: 'Namn', cell: ({ name }) => name, rowHeading: true },
    { heading: 'Næraste leiar', cell: ({ leaderId }) => nameOf(leaderId) },
  ]
  const options = handlers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section class="stack">
      <h2 class="ds-heading" data-size="md">
        Næraste leiarar
      </h2>
      <p class="ds-paragraph">
        Er leiaren inhabil i ei sak, kan dei som står rett under, førebu henne, men ikkje avgjere.
      </p>
      <Table caption="Næraste leiarar" captionHidden columns={columns} rows={handlers} />
      <Details summary="Endre næraste leiar" open={form.errors.size > 0}>
        <Form
          action={`/funds/${context.fund.id}/impartiality/leaders`}
          csrfToken={context.csrfToken}
          commandId={context.deps.newId()}
        >
          <SelectField {...field(form, 'ledId')} label="Kven" options={options} />
          <SelectField {...field(form, 'leaderId')} label="Næraste leiar" options={options} empty="Ingen" />
          <SubmitButton variant="secondary">Lagre</SubmitButton>
        </Form>
      </Details>
    </section>
  )
}

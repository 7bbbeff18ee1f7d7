import type { StandingTie } from '../../../server/people/standing-ties-store.ts'
import { formatDay } from '../../figures.ts'
import { Form, HiddenField, SubmitButton } from '../../form.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import type { FundImpartialityProps } from './fund-page.tsx'
import { tieLabels } from './tie-text.ts'

/** Posts and near ones: one's own, or those of all for the fund manager. */
export function Ties({ context, page }: Pick<FundImpartialityProps, 'context' | 'page'>) {
  const whose: readonly Column<StandingTie>[] = page.isManager
    ? [{ heading: 'Kven', cell: ({ userName }) => userName, rowHeading: true }]
    : []
  const end: Column<StandingTie> = {
    heading: 'Gjeld ikkje lenger?',
    cell: ({ id, name }) => (
      <Form
        action={`/funds/${context.fund.id}/impartiality/ties/end`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
      >
        <HiddenField name="tie" value={id} />
        <SubmitButton variant="tertiary" size="sm">
          Avslutt<span class="ds-sr-only"> {name}</span>
        </SubmitButton>
      </Form>
    ),
  }
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        {page.isManager ? 'Verv og nære' : 'Verva og dei nære dine'}
      </h2>
      <p class="ds-paragraph">
        {page.isManager
          ? 'Kvar einskild ser sitt eige. Du ser alle.'
          : 'Berre du og fondsforvaltaren ser dette. Andre får berre vite at du er inhabil i ei sak, ikkje kvifor.'}
      </p>
      <Table
        caption="Verv og nære"
        captionHidden
        columns={[...whose, ...columns, end]}
        rows={page.ties}
        empty="Ingen verv eller nære er førte opp."
      />
    </section>
  )
}

const columns: readonly Column<StandingTie>[] = [
  { heading: 'Kva', cell: ({ tie, post }) => (post ? `${tieLabels[tie]}: ${post}` : tieLabels[tie]) },
  { heading: 'Namn', cell: ({ name }) => name },
  { heading: 'Kjenneteikn', cell: ({ orgNumber, email }) => orgNumber ?? email ?? 'berre namnet' },
  { heading: 'Frå', cell: ({ registeredDay }) => formatDay(registeredDay), nowrap: true },
]

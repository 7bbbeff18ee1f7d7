import type { VNode } from 'preact'
import type { FundImpartiality, TriedOnFund } from '../../../server/cases/fund-impartiality-routes.ts'
import type { FundContext } from '../../../server/http/context.ts'
import { formatDay } from '../../figures.ts'
import { ErrorSummary } from '../../form.tsx'
import { emptyForm, formState } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { Leaders } from './fund-leaders.tsx'
import { TieForm } from './fund-tie-form.tsx'
import { Ties } from './fund-ties.tsx'
import { doneTexts, summaryOf } from './impartiality-words.ts'

export interface FundImpartialityProps {
  readonly context: FundContext
  readonly page: FundImpartiality
  readonly done: string | null
  readonly tried: TriedOnFund | null
}

/** Cases that ask for a deputy, and what ties those who handle cases to others. */
export function FundImpartialityView({ context, page, done, tried }: FundImpartialityProps): VNode {
  const doneText = done === null ? undefined : doneTexts[done]
  const formOf = (form: TriedOnFund['form']) => (tried?.form === form ? formState(tried) : emptyForm)
  return shell(
    context,
    {
      title: 'Habilitet i fondet',
      hasErrors: tried !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {tried && <ErrorSummary problem={summaryOf(tried)} />}
      <PageHeading
        title="Habilitet i fondet"
        over={context.fund.name}
        lead="Det som står her, blir sjekka i kvar sak før nokon handsamar henne."
      />
      <section>
        <h2 class="ds-heading" data-size="md">
          Saker som treng stadfortredar
        </h2>
        <Table
          caption="Saker som treng stadfortredar"
          captionHidden
          columns={waitingColumns}
          rows={page.waiting}
          empty="Ingen saker ventar på stadfortredar."
        />
      </section>
      <Ties context={context} page={page} />
      <TieForm context={context} page={page} form={formOf('tie')} />
      {page.isManager && <Leaders context={context} page={page} form={formOf('leader')} />}
    </>,
  )
}

const waitingColumns: readonly Column<FundImpartiality['waiting'][number]>[] = [
  {
    heading: 'Sak',
    cell: ({ caseId, reference }) => (
      <a class="ds-link" href={`/cases/${caseId}/impartiality`}>
        {reference}
      </a>
    ),
    rowHeading: true,
    nowrap: true,
  },
  { heading: 'Inhabil', cell: ({ userName }) => userName },
  { heading: 'Meldt', cell: ({ sinceDay }) => formatDay(sinceDay), nowrap: true },
]

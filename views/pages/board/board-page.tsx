import type { VNode } from 'preact'
import type { BoardCase } from '../../../server/board/board-case-read.ts'
import type { BoardPage } from '../../../server/board/board-routes.ts'
import type { FundContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { CheckboxGroup } from '../../choices.tsx'
import { ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { emptyForm, field, formState } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { caseColumn } from '../case/case-column.tsx'
import { shell } from '../shell.tsx'
import { Lists, Resolutions } from './board-records.tsx'
import { placeText, recommendedText, whoText, whyText } from './board-text.ts'

interface BoardViewProps {
  readonly context: FundContext
  readonly page: BoardPage
  readonly tried: Attempt | null
}

/** What is the board's to decide, what was printed for it, and what it resolved. */
export function BoardView({ context, page, tried }: BoardViewProps): VNode {
  const { cases, lists, resolutions, withheld } = page
  return shell(
    context,
    { title: 'Saker til styret', hasErrors: tried !== null, wide: true },
    <>
      {tried && <ErrorSummary problem={tried.problem} />}
      <PageHeading
        title="Saker til styret"
        lead="Saker over fullmakta til godkjennarane, og saker som ein godkjennar har lagt fram. Lag ei saksliste til møtet, og før inn vedtaka etterpå."
      />
      {withheld && (
        <Notice tone="info" title="Du ser ikkje alt her">
          <p class="ds-paragraph">
            Saker du sjølv er part i, eller er inhabil i, er ikkje med. Ein annan lagar sakslister med dei.
          </p>
        </Notice>
      )}
      {cases.length === 0 ? (
        <EmptyState heading="Ingen saker ventar på styret">
          <p class="ds-paragraph">
            Ein godkjennar kan leggje fram ei sak frå vedtakssida. Saker over fullmakta til alle godkjennarane kjem hit
            av seg sjølve.
          </p>
        </EmptyState>
      ) : (
        <>
          <WaitingCases cases={cases} />
          <NewList context={context} cases={cases} tried={tried} />
        </>
      )}
      <Lists lists={lists} fundId={context.fund.id} />
      <Resolutions resolutions={resolutions} />
    </>,
  )
}

const WaitingCases = ({ cases }: { cases: readonly BoardCase[] }) => (
  <section>
    <h2 class="ds-heading" data-size="md">
      Ventar på styret
    </h2>
    <Table caption="Saker som ventar på styret" captionHidden columns={caseColumns} rows={cases} />
  </section>
)

const caseColumns: readonly Column<BoardCase>[] = [
  caseColumn,
  {
    heading: 'Vedtak',
    cell: ({ caseId, reference, listNumber }) =>
      listNumber === null ? (
        'Etter saksliste'
      ) : (
        <a class="ds-link" href={`/cases/${caseId}/board`}>
          Før inn<span class="ds-sr-only"> vedtaket i {reference}</span>
        </a>
      ),
    nowrap: true,
  },
  { heading: 'Søkjar', cell: whoText },
  { heading: 'Stad', cell: placeText },
  { heading: 'Tilrådd', cell: recommendedText },
  { heading: 'Kvifor hos styret', cell: whyText },
  { heading: 'Saksliste', cell: ({ listNumber }) => (listNumber === null ? '–' : `Nr. ${listNumber}`), nowrap: true },
]

function NewList({ context, cases, tried }: Pick<BoardViewProps, 'context' | 'tried'> & Pick<BoardPage, 'cases'>) {
  const unlisted = cases.filter(({ listNumber }) => listNumber === null).map(({ caseId }) => caseId)
  const form = tried ? formState(tried) : { ...emptyForm, values: { cases: unlisted } }
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Lag saksliste
      </h2>
      <Form
        action={`/funds/${context.fund.id}/board/lists`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
      >
        <CheckboxGroup
          {...field(form, 'cases')}
          label="Kva saker skal med?"
          options={cases.map(one => ({
            value: one.caseId,
            label: `${one.reference}, ${placeText(one)}`,
            hint: recommendedText(one),
          }))}
        />
        <SubmitButton>Lag saksliste (PDF)</SubmitButton>
      </Form>
    </section>
  )
}

import type { DecidedOutcome, DecisionLine } from '../../../reports/decisions.ts'
import type { FundContext } from '../../../server/http/context.ts'
import { formatDayShort, formatOre } from '../../figures.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag, type TagTone } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { outcomeNames, subjectName } from './decision-text.ts'
import { FundTabs } from './fund-tabs.tsx'
import { OlderRows } from './older-rows.tsx'

interface DecisionsPageProps {
  readonly context: FundContext
  readonly fund: { readonly id: string; readonly name: string }
  readonly decisions: readonly DecisionLine[]
  /** The mark of the last decision that is shown; `null` where there are no older ones. */
  readonly olderBefore: string | null
  readonly isFirst: boolean
}

/** What the fund has decided, for those who account for it. */
export function DecisionsPage({ context, fund, decisions, olderBefore, isFirst }: DecisionsPageProps) {
  const here = `/funds/${fund.id}/decisions`
  return shell(
    context,
    { title: 'Vedtak', wide: true },
    <>
      <PageHeading title="Vedtak" over={fund.name} lead="Kvart vedtak om søknader og tapskrav, det nyaste først." />
      <FundTabs fundId={fund.id} current="decisions" />
      {decisions.length === 0 && isFirst ? (
        <EmptyState heading="Fondet har ikkje gjort noko vedtak enno">
          <p class="ds-paragraph">Når ein søknad er avgjord, står vedtaket her.</p>
        </EmptyState>
      ) : (
        <>
          <Table caption="Vedtak" captionHidden columns={columns} rows={decisions} empty="Det er ingen eldre vedtak." />
          <OlderRows
            olderHref={olderBefore === null ? null : `${here}?before=${olderBefore}`}
            newestHref={isFirst ? null : here}
            csvHref={`${here}.csv`}
          />
        </>
      )}
    </>,
  )
}

const tones: Readonly<Record<DecidedOutcome, TagTone>> = {
  granted: 'success',
  'granted-in-part': 'success',
  refused: 'danger',
  dismissed: 'danger',
  'claim-settled': 'success',
  'claim-nothing-to-pay': 'neutral',
  'claim-refused': 'danger',
}

const columns: readonly Column<DecisionLine>[] = [
  { heading: 'Dag', nowrap: true, cell: ({ decidedDay }) => formatDayShort(decidedDay) },
  {
    heading: 'Sak',
    rowHeading: true,
    nowrap: true,
    cell: ({ caseId, reference }) => (
      <a class="ds-link" href={`/cases/${caseId}`}>
        {reference}
      </a>
    ),
  },
  { heading: 'Gjeld', nowrap: true, cell: subjectName },
  { heading: 'Stad', cell: ({ place }) => place },
  { heading: 'Kommune', cell: ({ municipality }) => municipality },
  { heading: 'Utfall', cell: ({ outcome }) => <Tag tone={tones[outcome]}>{outcomeNames[outcome]}</Tag> },
  { heading: 'Sum', numeric: true, cell: ({ amountOre }) => (amountOre === null ? '–' : formatOre(amountOre)) },
  { heading: 'Avgjort av', cell: ({ decidedBy }) => decidedBy },
]

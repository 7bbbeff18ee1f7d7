import type { FundDeadline } from '../../../server/cases/fund-deadlines-read.ts'
import { type Day, daysBetween } from '../../../server/shared/day.ts'
import { deadlineNames } from '../../deadline-text.ts'
import { formatDayShort } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { daysLeftText } from '../case/deadlines-text.ts'

interface DeadlineTableProps {
  readonly heading: string
  readonly rows: readonly FundDeadline[]
  readonly today: Day
}

/** Deadlines that are alike urgent, by their day. */
export function DeadlineTable({ heading, rows, today }: DeadlineTableProps) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {heading}
      </h2>
      <Table caption={heading} captionHidden columns={[dayColumn(today), ...columns]} rows={rows} />
    </section>
  )
}

const dayColumn = (today: Day): Column<FundDeadline> => ({
  heading: 'Frist',
  cell: ({ dueDay }) => (
    <>
      {formatDayShort(dueDay)}
      <span class="calculation-detail">{daysLeftText(daysBetween(today, dueDay))}</span>
    </>
  ),
  nowrap: true,
})

const columns: readonly Column<FundDeadline>[] = [
  {
    heading: 'Sak',
    cell: deadline => (
      <>
        <a class="ds-link" href={`/cases/${deadline.caseId}`}>
          {deadline.reference}
        </a>
        <span class="calculation-detail">{whatText(deadline)}</span>
      </>
    ),
    rowHeading: true,
    nowrap: true,
  },
  { heading: 'Søkjar', cell: ({ applicantName, orgName }) => orgName ?? applicantName },
  { heading: 'Kommune', cell: ({ municipalityName }) => municipalityName ?? '–' },
  { heading: 'Saksbehandlar', cell: ({ officerName }) => officerName ?? '–' },
]

function whatText({ kind, claimNumber }: FundDeadline): string {
  const what = deadlineNames[kind]
  return claimNumber === null ? what : `${what} på tapskrav ${claimNumber}`
}

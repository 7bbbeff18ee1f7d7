import type { WorkItem } from '../../../server/cases/worklist-read.ts'
import { type Day, daysBetween } from '../../../server/shared/day.ts'
import { formatDayShort, formatOre } from '../../figures.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { ApplicationStatusTag, ClaimStatusTag, Tag } from '../../parts/tag.tsx'
import { thingPath, thingText } from './worklist-text.ts'

interface WorkItemsProps {
  readonly items: readonly WorkItem[]
  readonly label: string
  readonly today: Day
  readonly empty: string
}

/** What waits, the oldest first. */
export function WorkItems({ items, label, today, empty }: WorkItemsProps) {
  if (items.length === 0) return <EmptyState heading={empty} />
  return <Table caption={label} captionHidden columns={[...columns, since(today)]} rows={items} />
}

const columns: readonly Column<WorkItem>[] = [
  {
    heading: 'Sak',
    cell: item => (
      <a class="ds-link" href={thingPath(item)}>
        {item.reference}
      </a>
    ),
    rowHeading: true,
    nowrap: true,
  },
  { heading: 'Kva', cell: thingText, nowrap: true },
  { heading: 'Status', cell: status },
  { heading: 'Søkjar', cell: ({ applicantName, orgName }) => orgName ?? applicantName },
  { heading: 'Kommune', cell: ({ municipalityName }) => municipalityName ?? '–' },
  { heading: 'Saksbehandlar', cell: ({ officerName }) => officerName ?? '–' },
  { heading: 'Beløp', cell: ({ amountOre }) => (amountOre === null ? '–' : formatOre(amountOre)), numeric: true },
]

/** NOTE: those who wait for room are in the list by the moment, all others by the day. */
const since = (today: Day): Column<WorkItem> => ({
  heading: 'Har venta sidan',
  cell: item => {
    const day = item.since.slice(0, 10) as Day
    const days = daysBetween(day, today)
    return `${formatDayShort(day)} (${days === 1 ? '1 dag' : `${days} dagar`})`
  },
  nowrap: true,
})

function status(item: WorkItem) {
  return (
    <>
      <StatusTag item={item} />
      {item.preparedByViewer && item.status === 'recommended' && (
        <span class="calculation-detail">Innstilt av deg</span>
      )}
    </>
  )
}

function StatusTag({ item }: { item: WorkItem }) {
  switch (item.kind) {
    case 'application':
      return <ApplicationStatusTag status={item.status} />
    case 'claim':
      return <ClaimStatusTag status={item.status} />
    case 'sale':
      return <Tag tone="warning">Ventar på svar</Tag>
  }
}

import type { WorkItem } from '../../../server/cases/worklist-read.ts'
import { type Day, daysBetween } from '../../../server/shared/day.ts'
import { formatCount, formatDayShort, formatDays, formatOre } from '../../figures.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { ApplicationStatusTag, ClaimStatusTag, Tag } from '../../parts/tag.tsx'
import { appealStatusTexts, appealTones } from '../appeal/appeal-text.ts'
import { thingPath, thingText } from './worklist-text.ts'

interface WorkItemsProps {
  readonly items: readonly WorkItem[]
  readonly label: string
  readonly today: Day
  readonly empty: string
  /** Which boxes are ticked; without it there are none. */
  readonly chosen?: readonly string[]
}

/** What waits, in the order of the list. */
export function WorkItems({ items, label, today, empty, chosen }: WorkItemsProps) {
  if (items.length === 0) return <EmptyState heading={empty} />
  const all = [...(chosen ? [box(chosen)] : []), ...columns(today)]
  return <Table caption={label} captionHidden columns={all} rows={items} />
}

const box = (chosen: readonly string[]): Column<WorkItem> => ({
  heading: 'Vel',
  cell: item => {
    const value = item.thing
    if (value === null) return null
    return (
      <input
        class="ds-input"
        type="checkbox"
        name="things"
        value={value}
        checked={chosen.includes(value)}
        aria-label={`Vel ${item.reference}, ${thingText(item)}`}
      />
    )
  },
})

const columns = (today: Day): readonly Column<WorkItem>[] => [
  { heading: 'Sak', cell: which, rowHeading: true, nowrap: true },
  { heading: 'Status', cell: status },
  { heading: 'Frist', cell: due(today), nowrap: true },
  { heading: 'Søkjar', cell: who },
  { heading: 'Saksbehandlar', cell: ({ officerName }) => officerName ?? '–' },
  { heading: 'Beløp', cell: ({ amountOre }) => (amountOre === null ? '–' : formatOre(amountOre)), numeric: true },
  { heading: 'Har venta', cell: waited(today), nowrap: true },
]

const which = (item: WorkItem) => (
  <>
    <a class="ds-link" href={thingPath(item)}>
      {item.reference}
    </a>{' '}
    <span class="calculation-detail">{thingText(item)}</span>
  </>
)

const who = ({ applicantName, orgName, municipalityName }: WorkItem) => (
  <>
    {orgName ?? applicantName} {municipalityName && <span class="calculation-detail">{municipalityName}</span>}
  </>
)

const due =
  (today: Day) =>
  ({ due: last }: WorkItem) => {
    if (last === null) return '–'
    return (
      <>
        {last.day < today ? (
          <Tag tone="danger">{`${formatDayShort(last.day)}, over fristen`}</Tag>
        ) : (
          formatDayShort(last.day)
        )}
        {last.kind === 'request' && <span class="calculation-detail"> Søkjaren skal svare</span>}
      </>
    )
  }

/** NOTE: those who wait for room are in the list by the moment, all others by the day. */
const waited =
  (today: Day) =>
  ({ since }: WorkItem) => {
    const day = since.slice(0, 10) as Day
    const days = daysBetween(day, today)
    return (
      <>
        {formatDays(days)} <span class="calculation-detail">sidan {formatDayShort(day)}</span>
      </>
    )
  }

function status(item: WorkItem) {
  return (
    <>
      <StatusTag item={item} />
      {item.preparedByViewer && item.status === 'recommended' && (
        <span class="calculation-detail">Innstilt av deg</span>
      )}
      {item.unread > 0 && (
        <span class="calculation-detail">
          <a href={`/cases/${item.caseId}/messages`}>
            {formatCount(item.unread, 'Éi ulesen melding', 'ulesne meldingar')}
          </a>
        </span>
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
    case 'appeal':
      return <Tag tone={appealTones[item.status]}>{appealStatusTexts[item.status]}</Tag>
  }
}

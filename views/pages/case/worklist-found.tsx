import type { FoundCase } from '../../../server/cases/worklist-search-read.ts'
import { formatCount, formatDayShort, formatOre } from '../../figures.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { ApplicationStatusTag, GuaranteeStatusTag } from '../../parts/tag.tsx'
import { caseColumn } from './case-column.tsx'

interface FoundCasesProps {
  readonly sought: string
  readonly found: readonly FoundCase[]
  readonly more: boolean
}

/** What a search came to, among all cases that have been sent in. */
export function FoundCases({ sought, found, more }: FoundCasesProps) {
  if (found.length === 0) {
    return (
      <EmptyState heading={`Ingen saker høver med «${sought}»`}>
        <p class="ds-paragraph">Sjå etter at namnet er rett skrive, eller skriv berre ein del av det.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p class="ds-paragraph" role="status">
        {more
          ? `Her er dei ${found.length} nyaste sakene som høver. Skriv meir for å finne færre.`
          : foundText(found.length)}
      </p>
      <Table caption={`Saker som høver med «${sought}»`} captionHidden columns={columns} rows={found} />
    </>
  )
}

const foundText = (count: number): string => `${formatCount(count, 'Éi sak', 'saker')} høver.`

const columns: readonly Column<FoundCase>[] = [
  caseColumn,
  {
    heading: 'Søkjar',
    cell: ({ applicantName, orgName }) => (orgName ? `${orgName}, ${applicantName}` : applicantName),
  },
  { heading: 'Kommune', cell: ({ municipalityName }) => municipalityName ?? '–' },
  {
    heading: 'Status',
    cell: ({ status, guaranteeStatus }) =>
      guaranteeStatus ? <GuaranteeStatusTag status={guaranteeStatus} /> : <ApplicationStatusTag status={status} />,
  },
  { heading: 'Sum', cell: ({ amountOre }) => (amountOre === null ? '–' : formatOre(amountOre)), numeric: true },
  { heading: 'Sist endra', cell: ({ since }) => formatDayShort(since), nowrap: true },
]

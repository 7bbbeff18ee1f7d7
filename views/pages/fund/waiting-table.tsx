import type { WaitingCase } from '../../../server/fund/ledger-lists.ts'
import { formatInstant, formatOre } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'

/** Who waits for room, the first in the queue first. */
export function WaitingTable({ waiting }: { waiting: readonly WaitingCase[] }) {
  if (waiting.length === 0) return <p class="ds-paragraph">Ingen ventar på ledig ramme.</p>
  const rows = waiting.map((one, index) => ({ ...one, place: index + 1 }))
  return <Table caption="Venteliste" captionHidden columns={columns} rows={rows} />
}

const columns: readonly Column<WaitingCase & { readonly place: number }>[] = [
  { heading: 'Plass', numeric: true, cell: ({ place }) => place },
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
  { heading: 'Kommune', cell: ({ municipality }) => municipality },
  { heading: 'Treng', numeric: true, cell: ({ neededOre }) => formatOre(neededOre) },
  { heading: 'Ventar sidan', nowrap: true, cell: ({ since }) => formatInstant(since) },
  {
    heading: 'Varsla om plass',
    nowrap: true,
    cell: ({ toldAt }) => (toldAt === null ? 'Ikkje enno' : formatInstant(toldAt)),
  },
]

import type { LedgerLine } from '../../../server/fund/ledger-lists.ts'
import { formatDayShort, formatInstant, formatOre } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { accountNames, systemName, transferKindNames } from './ledger-text.ts'

/** Transfers between the accounts of a fund, in the order given. */
export function TransfersTable({ transfers }: { transfers: readonly LedgerLine[] }) {
  return (
    <Table
      caption="Posteringar"
      captionHidden
      columns={columns}
      rows={transfers}
      empty="Her er det ikkje ført noko enno."
    />
  )
}

const columns: readonly Column<LedgerLine>[] = [
  { heading: 'Gjeld dagen', nowrap: true, cell: ({ effectiveDay }) => formatDayShort(effectiveDay) },
  { heading: 'Hending', rowHeading: true, cell: ({ kind }) => transferKindNames[kind] },
  { heading: 'Frå konto', cell: ({ fromAccount }) => accountNames[fromAccount] },
  { heading: 'Til konto', cell: ({ toAccount }) => accountNames[toAccount] },
  { heading: 'Sum', numeric: true, cell: ({ amountOre }) => formatOre(amountOre) },
  { heading: 'Sak', nowrap: true, cell: caseLink },
  { heading: 'Kjelde og merknad', cell: ({ source, note }) => [source, note].filter(Boolean).join(' – ') },
  {
    heading: 'Ført',
    nowrap: true,
    cell: ({ recordedAt, recordedBy }) => (
      <>
        {formatInstant(recordedAt)}
        <br />
        {recordedBy ?? systemName}
      </>
    ),
  },
]

function caseLink({ caseId, caseReference }: LedgerLine) {
  if (caseId === null) return null
  return (
    <a class="ds-link" href={`/cases/${caseId}`}>
      {caseReference}
    </a>
  )
}

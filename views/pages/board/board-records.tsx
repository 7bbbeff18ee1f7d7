import type { BoardList } from '../../../server/board/board-list-store.ts'
import type { ResolutionLine } from '../../../server/board/board-resolution-store.ts'
import { formatDay } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { caseColumn } from '../case/case-column.tsx'
import { boardOutcomeTexts } from './board-text.ts'

/** What was printed for the board. */
export const Lists = ({ lists, fundId }: { lists: readonly BoardList[]; fundId: string }) => (
  <section id="lists">
    <h2 class="ds-heading" data-size="md">
      Sakslister
    </h2>
    <Table
      caption="Sakslister"
      captionHidden
      columns={listColumns(fundId)}
      rows={lists}
      empty="Ingen sakslister er laga enno."
    />
  </section>
)

const listColumns = (fundId: string): readonly Column<BoardList>[] => [
  {
    heading: 'Saksliste',
    cell: ({ number }) => (
      <a class="ds-link" href={`/funds/${fundId}/board/lists/${number}`}>
        Saksliste {number} (PDF)
      </a>
    ),
    rowHeading: true,
    nowrap: true,
  },
  { heading: 'Laga', cell: ({ madeDay }) => formatDay(madeDay), nowrap: true },
  { heading: 'Av', cell: ({ madeBy }) => madeBy },
  { heading: 'Saker', cell: ({ cases }) => cases, numeric: true },
  { heading: 'Kontrollsum (SHA-256)', cell: ({ sha256 }) => <code class="code">{sha256}</code> },
]

/** What the board resolved. */
export const Resolutions = ({ resolutions }: { resolutions: readonly ResolutionLine[] }) => (
  <section>
    <h2 class="ds-heading" data-size="md">
      Vedtak i styret
    </h2>
    <Table
      caption="Vedtak i styret"
      captionHidden
      columns={resolutionColumns}
      rows={resolutions}
      empty="Ingen vedtak er førte inn enno."
    />
  </section>
)

const resolutionColumns: readonly Column<ResolutionLine>[] = [
  caseColumn,
  { heading: 'Sak i styret', cell: ({ caseNumber }) => caseNumber, nowrap: true },
  { heading: 'Dag', cell: ({ day }) => formatDay(day), nowrap: true },
  { heading: 'Utfall', cell: ({ outcome }) => boardOutcomeTexts[outcome] },
  { heading: 'Inhabile', cell: ({ disqualified }) => disqualified || 'Ingen' },
  { heading: 'Ført inn av', cell: ({ recordedBy }) => recordedBy },
]

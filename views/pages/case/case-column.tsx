import type { Column } from '../../parts/table.tsx'

/** The case that a row is about, as a link to it. */
export const caseColumn: Column<{ readonly caseId: string; readonly reference: string }> = {
  heading: 'Sak',
  cell: ({ caseId, reference }) => (
    <a class="ds-link" href={`/cases/${caseId}`}>
      {reference}
    </a>
  ),
  rowHeading: true,
  nowrap: true,
}

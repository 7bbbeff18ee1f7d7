import type { FinancingCase } from '../../../server/banks/financing-read.ts'
import { formatCount, formatDay } from '../../figures.ts'
import { Table } from '../../parts/table.tsx'

/** Applicants who wait for an answer from the bank. */
export const Asked = ({ asked }: { asked: readonly FinancingCase[] }) => (
  <Table
    caption={`${formatCount(asked.length, 'Ein kunde', 'kundar')} ventar på svar`}
    rows={asked}
    columns={[
      {
        heading: 'Sak',
        cell: ({ caseId, reference }) => (
          <a class="ds-link" href={`/guarantees/${caseId}/financing`}>
            {reference}
          </a>
        ),
        rowHeading: true,
        nowrap: true,
      },
      { heading: 'Låntakar', cell: ({ borrowerName }) => borrowerName },
      { heading: 'Stad', cell: ({ place }) => place },
      { heading: 'Spurt', cell: ({ askedDay }) => formatDay(askedDay), nowrap: true },
    ]}
  />
)

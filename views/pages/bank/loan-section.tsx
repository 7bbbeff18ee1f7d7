import type { CaseBank } from '../../../server/banks/case-bank-read.ts'
import { formatDay } from '../../figures.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import { assignmentText, financingText, loanText, remainingText } from './loan-text.ts'

/** What the bank has said and been promised. */
export function LoanSection({ bank: { financing, loan, assignment, defaults } }: { bank: CaseBank }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Lånet
      </h2>
      <SummaryList
        rows={[
          ...(financing ? [{ label: 'Finansiering', value: financingText(financing) }] : []),
          { label: 'Lån', value: loan ? loanText(loan) : 'Ikkje registrert' },
          ...(loan
            ? [{ label: 'Restlån', value: loan.remaining ? remainingText(loan.remaining) : 'Ikkje stadfest enno' }]
            : []),
          { label: 'Utbetaling', value: assignment ? assignmentText(assignment) : 'Går til låntakaren' },
          ...defaults.map(({ kind, eventDay, reportedDay }) => ({
            label: kind === 'forced-sale' ? 'Tvangssal' : 'Misleghald',
            value: `Frå ${formatDay(eventDay)}, meldt ${formatDay(reportedDay)}`,
          })),
        ]}
      />
    </section>
  )
}

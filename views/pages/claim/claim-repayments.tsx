import type { ClaimPage, Repayment } from '../../../server/cases/claim-page.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { Table } from '../../parts/table.tsx'

/** What was demanded back after the payout, and what has come in. */
export function RepaymentsSection({ page }: { page: ClaimPage }) {
  const { repayments, caseId, claimId, actions, homes } = page
  const path = `/cases/${caseId}/claims/${claimId}/recoveries`
  const mayReceive = actions.includes('receive-repayment')
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Tilbakebetalingar
      </h2>
      <Table
        caption="Tilbakebetalingar"
        captionHidden
        rows={repayments}
        columns={[
          { heading: 'Kravd', cell: ({ demandedDay }) => formatDay(demandedDay), nowrap: true, rowHeading: true },
          ...(homes.length > 1 ? [{ heading: 'Bustad', cell: ({ dwellingId }: Repayment) => dwellingId }] : []),
          { heading: 'Kvifor', cell: ({ reason }) => reason },
          { heading: 'Kom inn for tapet', cell: ({ recoveredOre }) => formatOre(recoveredOre), numeric: true },
          { heading: 'Skal tilbake', cell: ({ repaymentOre }) => formatOre(repaymentOre), numeric: true },
          {
            heading: 'Betalt',
            cell: repayment =>
              mayReceive && isOpen(repayment) ? (
                <a class="ds-link" href={`${path}/${repayment.id}/receipt`}>
                  Registrer innbetaling
                </a>
              ) : (
                receivedText(repayment)
              ),
          },
        ]}
      />
    </section>
  )
}

const isOpen = ({ receivedDay, repaymentOre }: Repayment) => receivedDay === null && repaymentOre > 0

function receivedText({ receivedDay, repaymentOre }: Repayment): string {
  if (repaymentOre === 0) return 'Ingenting å betale'
  return receivedDay ? formatDay(receivedDay) : 'Ikkje enno'
}

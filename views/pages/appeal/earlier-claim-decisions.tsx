import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import { formatDay } from '../../figures.ts'
import { Details } from '../../parts/details.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { Quote } from '../case/application-actions.tsx'
import { outcomeTexts } from '../claim/claim-text.ts'

/** What was decided on the claim before it was taken up again; folded, each with its number and day. */
export function EarlierClaimDecisions({ page: { earlierDecisions } }: { page: ClaimPage }) {
  if (earlierDecisions.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Tidlegare vedtak
      </h2>
      {earlierDecisions.map(decision => (
        <Details
          key={decision.number}
          summary={`Vedtak ${decision.number}, ${formatDay(decision.decidedDay)}: ${outcomeTexts[decision.outcome].toLowerCase()}`}
        >
          <SummaryList
            rows={[
              { label: 'Utfall', value: outcomeTexts[decision.outcome] },
              { label: 'Grunngjeving', value: <Quote words={decision.reasons} /> },
              { label: 'Saksbehandlar', value: decision.preparerName },
              { label: 'Avgjort av', value: decision.deciderName },
              { label: 'Teke opp att', value: formatDay(decision.reopenedDay) },
              { label: 'Kvifor', value: <Quote words={decision.reason} /> },
            ]}
          />
        </Details>
      ))}
    </section>
  )
}

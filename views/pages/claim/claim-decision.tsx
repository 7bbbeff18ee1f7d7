import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import type { ClaimDecided, ClaimOpinion } from '../../../server/cases/claim-page-decision.ts'
import { formatAccountNumber } from '../../../server/shared/account-number.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { outcomeTexts } from './claim-text.ts'

/** What was decided, by whom and why, and how it can be appealed. */
export function DecisionSection({ decision, page }: { decision: ClaimDecided; page: ClaimPage }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Vedtaket
      </h2>
      <SummaryList
        rows={[
          { label: 'Utfall', value: outcomeTexts[decision.outcome] },
          { label: 'Til utbetaling', value: formatOre(decision.payoutOre) },
          { label: 'Vedteke', value: formatDay(decision.decidedDay) },
          { label: 'Saksbehandlar', value: decision.preparerName ?? '–' },
          { label: 'Avgjort av', value: decision.deciderName ?? '–' },
          ...paymentRows(page),
        ]}
      />
      <Reasons reasons={decision.reasons} />
      <p class="ds-paragraph" data-size="sm">
        Vedtaket kan klagast på innan tre veker frå søkjaren fekk melding om det
        {decision.appealBasis && ` (${decision.appealBasis})`}. Klaga går til fondet.
      </p>
    </section>
  )
}

function paymentRows({ payment, accountNumber, payeeBankName, decision }: ClaimPage): SummaryRow[] {
  const account =
    accountNumber !== null && decision?.outcome === 'settled'
      ? [{ label: 'Konto', value: payeeText({ accountNumber, payeeBankName }) }]
      : []
  if (!payment) return account
  const { attesterName, attestedDay, paidDay } = payment
  return [
    ...account,
    { label: 'Attestert', value: `${formatDay(attestedDay)}${attesterName ? ` av ${attesterName}` : ''}` },
    { label: 'Betalt ut', value: paidDay ? formatDay(paidDay) : 'Ikkje enno' },
  ]
}

/** Whom the money goes to, where it is not who claimed it. */
export const payeeText = ({
  accountNumber,
  payeeBankName,
}: Pick<ClaimPage, 'accountNumber' | 'payeeBankName'>): string =>
  accountNumber === null
    ? ''
    : `${formatAccountNumber(accountNumber)}${payeeBankName === null ? '' : `, lånekonto hos ${payeeBankName}. Utbetalinga er overdregen til banken`}`

/** What the case officer has put before the approver. */
export function RecommendationSection({ recommendation }: { recommendation: ClaimOpinion }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Innstillinga
      </h2>
      <SummaryList
        rows={[
          { label: 'Tilrår', value: outcomeTexts[recommendation.outcome] },
          { label: 'Saksbehandlar', value: recommendation.preparerName ?? '–' },
        ]}
      />
      <Reasons reasons={recommendation.reasons} />
    </section>
  )
}

/** Paragraphs as they were written. */
export function Reasons({ reasons }: { reasons: string }) {
  return (
    <>
      <h3 class="ds-heading" data-size="xs">
        Grunngjeving
      </h3>
      {reasons.split(/\n+/).map(paragraph => (
        <p class="ds-paragraph">{paragraph}</p>
      ))}
    </>
  )
}

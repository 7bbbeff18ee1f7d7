import type { BankPage } from '../../../server/cases/bank-guarantee.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { text } from '../../messages.ts'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { GuaranteeStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { ConditionsSection, Facts, ReadinessSection, TermSection } from './guarantee-sections.tsx'

interface GuaranteePageProps {
  readonly context: CaseContext
  readonly guarantee: BankPage
  /** Staff of the fund see the same page, and come from the case. */
  readonly isBank: boolean
}

/** Everything that a bank asks about a guarantee, on one page. */
export function GuaranteePage({ context, guarantee, isBank }: GuaranteePageProps) {
  const { number, status, claimOpen, endReason } = guarantee
  const back = isBank
    ? { href: '/guarantees', label: 'Alle garantiane' }
    : { href: `/cases/${guarantee.caseId}`, label: 'Til saka' }
  return shell(
    context,
    { title: `Tapsgaranti ${number}`, back },
    <>
      <PageHeading title={`Tapsgaranti ${number}`} over={guarantee.fundName} lead={leadText(guarantee)}>
        <GuaranteeStatusTag status={status} />
      </PageHeading>
      {claimOpen && (
        <Notice tone="info" title="Det er meldt tapskrav">
          <p class="ds-paragraph">Fondet handsamar kravet. Summen står urørt til det er avgjort.</p>
        </Notice>
      )}
      <Sums guarantee={guarantee} />
      <Facts guarantee={guarantee} />
      {endReason === null && <ReadinessSection guarantee={guarantee} />}
      {endReason === null && <TermSection guarantee={guarantee} />}
      <ConditionsSection guarantee={guarantee} />
      <Notice tone="warning" title="Dette er ikkje ein entreprenørgaranti">
        <p class="ds-paragraph">{guarantee.notice}</p>
      </Notice>
    </>,
  )
}

type Props = { guarantee: BankPage }

function leadText({ status, endReason, endedDay, heldOre, borrowerName }: BankPage): string {
  if (status === 'ended') {
    const why = endReason ? `: ${text('nn', 'guaranteeEndReason', endReason).toLowerCase()}` : ''
    return `Garantien er avslutta${endedDay ? ` ${formatDay(endedDay)}` : ''}${why}. Fondet held ikkje lenger pengar for han.`
  }
  if (status === 'committed')
    return `${borrowerName} har fått tilsegn, men har ikkje teke imot ho enno. Garantien gjeld ikkje før det.`
  return `Garantien gjeld. Fondet held ${formatOre(heldOre)} for å dekkje eit mogleg tap ved sal.`
}

function Sums({ guarantee: { heldOre, guaranteedOre, termEnds, endedDay } }: Props) {
  const term = endedDay
    ? { label: 'Avslutta', value: formatDay(endedDay) }
    : { label: 'Garantitida er ute', value: termEnds ? formatDay(termEnds) : 'Ikkje byrja' }
  return (
    <Figures
      figures={[
        { label: 'Står no', value: formatOre(heldOre), detail: 'det meste fondet kan betale', main: true },
        { label: 'Garantisum frå starten', value: formatOre(guaranteedOre) },
        term,
      ]}
    />
  )
}

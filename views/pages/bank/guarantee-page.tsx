import type { BankPage } from '../../../server/banks/bank-guarantee.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { ErrorSummary } from '../../form.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { GuaranteeStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { BankDeeds, type DeedsAt } from './bank-deeds.tsx'
import { ConditionsSection, Facts, TermSection } from './guarantee-sections.tsx'
import { doneTexts, stateText } from './guarantee-text.ts'
import { LetterLink } from './letter-link.tsx'
import { LoanSection } from './loan-section.tsx'
import { ReadinessPart } from './readiness-part.tsx'

interface GuaranteePageProps {
  readonly context: CaseContext
  readonly guarantee: BankPage
  /** Staff of the fund see the same page, and come from the case. */
  readonly isBank: boolean
  /** The code of what was just done. */
  readonly done: string | null
  readonly at: DeedsAt
}

/** Everything that a bank asks about a guarantee, on one page. */
export function GuaranteePage({ context, guarantee, isBank, done, at }: GuaranteePageProps) {
  const { number, status, claimOpen, endReason } = guarantee
  const doneText = done === null ? undefined : doneTexts[done]
  const back = isBank
    ? { href: '/guarantees', label: 'Alle garantiane' }
    : { href: `/cases/${guarantee.caseId}`, label: 'Til saka' }
  return shell(
    context,
    {
      title: `Tapsgaranti ${number}`,
      back,
      hasErrors: at.problem !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {at.problem && <ErrorSummary problem={at.problem} />}
      <PageHeading title={`Tapsgaranti ${number}`} over={guarantee.fundName} lead={stateText(guarantee)}>
        <GuaranteeStatusTag status={status} />
      </PageHeading>
      {claimOpen && (
        <Notice tone="info" title="Det er meldt tapskrav">
          <p class="ds-paragraph">Fondet handsamar kravet. Summen står urørt til det er avgjort.</p>
        </Notice>
      )}
      <Sums guarantee={guarantee} />
      {guarantee.letter && <LetterLink caseId={guarantee.caseId} letter={guarantee.letter} />}
      <Facts guarantee={guarantee} />
      {guarantee.bank && <LoanSection bank={guarantee.bank} />}
      {guarantee.bank && <BankDeeds context={context} guarantee={guarantee} bank={guarantee.bank} at={at} />}
      <ReadinessPart readiness={guarantee.readiness} level="h2" />
      {endReason === null && <TermSection guarantee={guarantee} />}
      <ConditionsSection guarantee={guarantee} />
      <Notice tone="warning" title="Dette er ikkje ein entreprenørgaranti">
        <p class="ds-paragraph">{guarantee.notice}</p>
      </Notice>
    </>,
  )
}

type Props = { guarantee: BankPage }

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

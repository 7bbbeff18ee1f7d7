import type { ClaimPage, Repayment } from '../../../server/cases/claim-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { DayField } from '../../fields.tsx'
import { formatDay, formatOre } from '../../figures.ts'
import { ErrorSummary, Form, type Problem, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'
import { claimPath } from './claim-form.tsx'

interface ReceiptPageProps {
  readonly context: CaseContext
  readonly page: ClaimPage
  readonly repayment: Repayment
  readonly form: FormState
  readonly problem: Problem | null
}

/** The fund manager records that a repayment has come in. */
export function ReceiptPage({ context, page, repayment, form, problem }: ReceiptPageProps) {
  const { csrfToken, caseAccess, commandId, deps } = context
  const day = field(form, 'receivedDay')
  const action = claimPath(page, `/recoveries/${repayment.id}/receipt`)
  return shell(
    context,
    {
      title: 'Registrer innbetaling',
      hasErrors: problem !== null,
      back: { href: claimPath(page), label: 'Til kravet' },
    },
    <>
      <PageHeading title="Registrer innbetaling" over={`${page.guaranteeNumber} · ${page.applicantName}`} />
      {problem && <ErrorSummary problem={problem} />}
      <SummaryList
        rows={[
          { label: 'Skal tilbake', value: formatOre(repayment.repaymentOre) },
          { label: 'Kravd', value: formatDay(repayment.demandedDay) },
          { label: 'Kvifor', value: repayment.reason },
        ]}
      />
      <Form action={action} csrfToken={csrfToken} commandId={commandId} version={caseAccess.version}>
        <DayField
          label="Dagen pengane kom inn på kontoen"
          {...day}
          value={day.value ?? deps.clock.today()}
          min={repayment.demandedDay}
          max={deps.clock.today()}
        />
        <SubmitButton>Registrer innbetalinga</SubmitButton>
      </Form>
    </>,
  )
}

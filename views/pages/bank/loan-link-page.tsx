import type { RemainingLoan } from '../../../server/banks/loan.ts'
import type { Context } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { AmountField, DayField } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { emptyForm, field, formState } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'
import { followsLoanText, remainingText } from './loan-text.ts'

export interface AskedLoan {
  readonly number: string
  readonly fundName: string
  readonly state: 'open' | 'used' | 'expired'
  /** `null` once the link opens nothing more. */
  readonly amountOre: number | null
  readonly remaining: RemainingLoan | null
  /** What the fund holds, where that follows the loan down; else `null`. */
  readonly followingOre: number | null
}

interface LoanLinkPageProps {
  readonly context: Context
  readonly asked: AskedLoan
  readonly attempt: Attempt | null
}

/** Opened from a mail by whoever has the link: the guarantee's number and figures, and nobody's name. */
export function LoanLinkPage({ context, asked, attempt }: LoanLinkPageProps) {
  const isOpen = asked.state === 'open'
  return shell(
    context,
    { title: `Restlån, ${asked.number}`, hasErrors: attempt !== null },
    <>
      {attempt && <ErrorSummary problem={attempt.problem} />}
      <PageHeading
        title={isOpen ? 'Kor mykje står att av lånet?' : closedTitles[asked.state]}
        over={`${asked.fundName} · ${asked.number}`}
        lead={isOpen ? 'Stadfest restlånet med eitt trykk. De treng ikkje logge inn.' : closedTexts[asked.state]}
      />
      {isOpen && <ConfirmForm context={context} asked={asked} attempt={attempt} />}
    </>,
  )
}

const closedTitles = { open: '', used: 'Takk, restlånet er stadfest', expired: 'Lenkja er for gammal' } as const

const closedTexts = {
  open: '',
  used: 'Lenkja kan ikkje brukast fleire gonger. Neste månad kjem det ei ny.',
  expired:
    'Ho gjaldt i 30 dagar. Logg inn og stadfest restlånet på sida til garantien, eller vent på den neste e-posten.',
} as const

function ConfirmForm({ context, asked, attempt }: LoanLinkPageProps) {
  const { amountOre, remaining, followingOre } = asked
  const form = attempt ? formState(attempt) : emptyForm
  const [amount, day] = [field(form, 'remainingOre'), field(form, 'asOfDay')]
  const today = context.deps.clock.today()
  return (
    <>
      <SummaryList
        rows={[
          ...(amountOre === null ? [] : [{ label: 'Lånet', value: formatOre(amountOre) }]),
          { label: 'Sist stadfest', value: remaining ? remainingText(remaining) : 'Ikkje enno' },
        ]}
      />
      <Form action={context.path} csrfToken={context.csrfToken} commandId={context.commandId}>
        <AmountField
          {...amount}
          value={amount.value ?? remaining?.remainingOre ?? amountOre}
          label="Restlån"
          required
        />
        <DayField {...day} value={day.value ?? today} label="Dagen det gjeld" max={today} required />
        {followingOre !== null && <p class="ds-paragraph">{followsLoanText(followingOre)}</p>}
        <SubmitButton>Stadfest restlånet</SubmitButton>
      </Form>
    </>
  )
}

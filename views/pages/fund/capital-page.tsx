import type { FundContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, TextArea, TextField } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ErrorSummary, SubmitButton } from '../../form.tsx'
import { type FormState, field, formState } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { capitalChoices } from './capital-text.ts'

interface CapitalPageProps {
  readonly context: FundContext
  readonly fund: { readonly id: string; readonly name: string }
  readonly position: { readonly availableOre: number }
  readonly values: Readonly<Record<string, unknown>>
  readonly problem: Problem | null
}

/** Money in or out. The form leads to a page that says what it means; nothing is recorded before that. */
export function CapitalPage({ context, fund, position, values, problem }: CapitalPageProps) {
  return shell(
    context,
    {
      title: 'Pengar inn og ut',
      hasErrors: problem !== null,
      back: { href: `/funds/${fund.id}/ledger`, label: 'Fondet' },
    },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading
        title="Pengar inn og ut"
        over={fund.name}
        lead={`Fondet har ${formatOre(position.availableOre)} i ledig ramme. Du får sjå kva endringa fører til, før ho blir ført.`}
      />
      <form class="form" method="get" action={`/funds/${fund.id}/capital/check`} novalidate>
        <CapitalFields form={formState({ values, problem })} today={context.deps.clock.today()} />
        <SubmitButton>Gå vidare</SubmitButton>
      </form>
    </>,
  )
}

function CapitalFields({ form, today }: { form: FormState; today: string }) {
  return (
    <>
      <RadioGroup label="Kva gjeld det?" options={capitalChoices} required {...field(form, 'kind')} />
      <AmountField label="Beløp" required {...field(form, 'amountOre')} />
      <TextField
        label="Kven pengane kjem frå, eller går til"
        hint="Til dømes «KDD 13.50 post 66» eller namnet på kommunen."
        required
        {...field(form, 'source')}
      />
      <DayField
        label="Dagen det gjeld"
        hint="Dagen pengane kom inn eller gjekk ut: i dag eller tidlegare."
        max={today}
        required
        {...field(form, 'effectiveDay')}
      />
      <TextArea label="Merknad" rows={3} required={false} {...field(form, 'note')} />
    </>
  )
}

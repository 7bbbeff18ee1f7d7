import type { Context } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { TextField } from '../../fields.tsx'
import { ButtonLink, ButtonRow, ErrorSummary, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { emptyForm, field, formState } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'

interface ReasonPageProps {
  readonly context: Context
  /** Where they were going. */
  readonly next: string
  readonly attempt: Attempt | null
}

/** Before a case in which the reader has no part. It shows nothing of the case. */
export function ReasonPage({ context, next, attempt }: ReasonPageProps) {
  const { caseAccess, csrfToken, fund } = context
  const state = attempt ? formState(attempt) : emptyForm
  return shell(
    context,
    { title: 'Kvifor opnar du saka?', hasErrors: attempt !== null },
    <>
      {attempt && <ErrorSummary problem={attempt.problem} />}
      <PageHeading
        title="Du er ikkje sett på denne saka. Kvifor opnar du ho?"
        lead="Svaret står i innsynsloggen i saka, med namnet ditt. Søkjaren kan lese det. Du blir spurd ein gong så lenge du er innlogga."
      />
      <Form action={`/cases/${caseAccess?.id}/reading-reason`} csrfToken={csrfToken} commandId={context.deps.newId()}>
        <HiddenField name="next" value={next} />
        <TextField
          {...field(state, 'words')}
          label="Grunnen i nokre få ord"
          hint="Til dømes «søkjaren ringde og spurde», eller «eg tek over for ein kollega»."
          autocomplete="off"
        />
        <ButtonRow>
          <SubmitButton>Opne saka</SubmitButton>
          <ButtonLink href={fund ? `/funds/${fund.id}/worklist` : '/'} variant="secondary">
            Nei, gå tilbake
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>,
  )
}

import type { FinancingCase } from '../../../server/banks/financing-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { formatDay, formatOre } from '../../figures.ts'
import { ErrorSummary, Form, type Problem, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'

interface FinancingPageProps {
  readonly context: CaseContext
  readonly asked: FinancingCase
  readonly state: FormState
  readonly problem: Problem | null
  readonly isDone: boolean
}

/** An applicant asks the bank whether it lends; no more of the case is shown than they have agreed to. */
export function FinancingPage({ context, asked, state, problem, isDone }: FinancingPageProps) {
  const { reference, fundName, borrowerName } = asked
  return shell(
    context,
    {
      title: `Finansiering i ${reference}`,
      back: { href: '/guarantees', label: 'Garantiar' },
      hasErrors: problem !== null,
      ...(isDone && { notices: [{ tone: 'success' as const, text: 'Svaret er lagt i saka.' }] }),
    },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading
        title={`Finansiering i ${reference}`}
        over={fundName}
        lead={`${borrowerName} ber banken stadfeste at de finansierer bygginga. Det er alt de får sjå av saka.`}
      />
      <FactsShown asked={asked} />
      {asked.awaitsAnswer && <AnswerForm context={context} state={state} />}
      {asked.status === 'asked' && !asked.awaitsAnswer && (
        <p class="ds-paragraph">Søknaden er avslutta, så svaret trengst ikkje lenger.</p>
      )}
    </>,
  )
}

function FactsShown({ asked }: { asked: FinancingCase }) {
  const { reference, borrowerName, place, requestedOre, askedDay, answeredDay, status, words } = asked
  const answer = status === 'confirmed' ? 'Banken finansierer bygginga' : 'Banken finansierer ikkje bygginga'
  return (
    <SummaryList
      rows={[
        { label: 'Sak', value: reference },
        { label: 'Låntakar', value: borrowerName },
        { label: 'Stad', value: place },
        { label: 'Søkt om', value: requestedOre === null ? 'Det reglane gir' : formatOre(requestedOre) },
        { label: 'Spurt', value: formatDay(askedDay) },
        ...(answeredDay ? [{ label: 'Svara', value: `${formatDay(answeredDay)}: ${answer}` }] : []),
        ...(words ? [{ label: 'De skreiv', value: words }] : []),
      ]}
    />
  )
}

const AnswerForm = ({ context, state }: Pick<FinancingPageProps, 'context' | 'state'>) => (
  <Form
    action={`/guarantees/${context.caseAccess.id}/financing`}
    csrfToken={context.csrfToken}
    commandId={context.commandId}
    version={context.caseAccess.version}
  >
    <RadioGroup
      {...field(state, 'answer')}
      label="Finansierer banken bygginga?"
      options={[
        { value: 'confirmed', label: 'Ja, vi stadfester finansieringa' },
        { value: 'declined', label: 'Nei' },
      ]}
      required
    />
    <TextArea
      {...field(state, 'words')}
      label="Vilkår, beløp eller grunn"
      hint="Fondet og søkjaren får lese det de skriv."
      rows={4}
      required={false}
    />
    <SubmitButton>Send svaret</SubmitButton>
  </Form>
)

import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { formatInstant } from '../../figures.ts'
import { ButtonLink, ButtonRow, ErrorSummary, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { emptyForm, type FormState, field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { type Difference, differences } from './comparison.ts'
import { typedFields } from './typed-fields.ts'

interface ConflictProps {
  readonly context: CaseContext
  /** As it is stored now. */
  readonly application: ApplicationAtHand
  /** The whole draft as it would have become. */
  readonly typed: DraftFacts
  /** The paths of the answers that are not the same in both. */
  readonly differing: readonly string[]
  /** What was chosen so far. */
  readonly state?: FormState
}

/** Another window saved in the meantime: both versions, and a choice for each answer. Nothing is written over before it is made. */
export function ConflictPage({ context, application, typed, differing, state = emptyForm }: ConflictProps) {
  const { csrfToken, commandId, caseAccess } = context
  const list = `/cases/${caseAccess.id}/application`
  const { facts: stored, choices } = application
  const found = differences(differing, { typed, stored, choices })
  return shell(
    context,
    { title: 'To utgåver av søknaden', back: { href: list, label: 'Til lista' }, hasErrors: true },
    <>
      <PageHeading title="To utgåver av søknaden" over={application.reference ?? 'Utkast'} />
      <ErrorSummary problem={conflictProblem(application, found, state)} />
      <Form action={`${list}/merge`} {...{ csrfToken, commandId }} version={caseAccess.version} warnUnsaved>
        {typedFields(typed).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        {found.map(difference => (
          <DifferenceChoice key={difference.path} difference={difference} state={state} />
        ))}
        <ButtonRow>
          <SubmitButton>Lagre det eg har valt</SubmitButton>
          <ButtonLink href={list} variant="secondary">
            Bruk alt som er lagra
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>,
  )
}

/** NOTE: named by a key without dots or brackets, since those lead into nested values. */
const choiceName = ({ path }: Difference): string => `use[${path.replaceAll('.', '-')}]`

function DifferenceChoice({ difference, state }: { difference: Difference; state: FormState }) {
  const { question, typed, stored } = difference
  return (
    <RadioGroup
      label={question}
      {...field(state, choiceName(difference))}
      options={[
        { value: 'typed', label: 'Det eg skreiv', hint: typed },
        { value: 'stored', label: 'Det som er lagra', hint: stored },
      ]}
    />
  )
}

function conflictProblem({ savedAt }: ApplicationAtHand, found: readonly Difference[], { errors }: FormState) {
  const names = new Map(found.map(({ path, question }) => [`use.${path.replaceAll('.', '-')}`, question]))
  return {
    title: 'Søknaden er endra i eit anna vindauge',
    detail: `Ei anna utgåve vart lagra ${savedAt === null ? 'medan du skreiv' : formatInstant(savedAt)}. Det du skreiv, er ikkje lagra, men heller ikkje borte. Vel for kvart svar kva som skal gjelde. Alle dei andre svara er like.`,
    errors: [...errors].map(([path, message]) => ({ path, message: `${names.get(path) ?? 'Svaret'}: ${message}` })),
  }
}

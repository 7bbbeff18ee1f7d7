import type { VNode } from 'preact'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import type { Day } from '../../../server/shared/day.ts'
import { Fieldset } from '../../choices.tsx'
import { DayField, SelectField, TextArea } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { type FormState, field, formState } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { labelOf } from './request-text.ts'
import { subpage } from './subpage.tsx'

interface AskProps {
  readonly context: CaseContext
  readonly shown: {
    readonly subject: CaseSubject
    /** What can be asked for: `document:appraisal`, `question:place`, `text`. */
    readonly askable: readonly string[]
    readonly rows: number
    readonly limits: { readonly earliest: Day; readonly latest: Day }
  }
  readonly values: Readonly<Record<string, unknown>>
  readonly problem: Problem | null
}

/** Everything that is missing, in one request. */
export function AskPage({ context, shown, values, problem }: AskProps): VNode {
  const { subject, rows } = shown
  const state = formState({ values, problem })
  const action = `/cases/${subject.id}/requests/new`
  const version = context.seenVersion ?? subject.version
  return subpage({
    context,
    subject,
    title: 'Be om fleire opplysningar',
    lead: 'Ta med alt som manglar, så søkjaren kan svare på éin gong. Medan de ventar, står tida fondet har på seg, stille.',
    tab: '/messages',
    problem,
    children: (
      <Form action={action} csrfToken={context.csrfToken} commandId={context.commandId} version={version} warnUnsaved>
        {Array.from({ length: rows }, (_, index) => (
          <AskedItem key={index} index={index} state={state} askable={shown.askable} />
        ))}
        <SubmitButton variant="secondary" name="action" value="add">
          Legg til ein ting til
        </SubmitButton>
        <Notice tone="info">
          <p class="ds-paragraph">
            Dokument og opplysningar svarar søkjaren på i meldingane. Vel du eit spørsmål i søknaden, blir heile
            søknaden open for søkjaren til han er send inn på nytt.
          </p>
        </Notice>
        <TextArea {...field(state, 'introduction')} label="Noko du vil seie først" rows={3} required={false} />
        <DayField
          {...field(state, 'dueDay')}
          label="Frist for å svare"
          hint={`Minst ei veke fram, frå ${formatDay(shown.limits.earliest)}. Er dagen ein fridag, gjeld neste yrkedag.`}
        />
        <ButtonRow>
          <SubmitButton name="action" value="send">
            Send til søkjaren
          </SubmitButton>
        </ButtonRow>
      </Form>
    ),
  })
}

function AskedItem({ index, state, askable }: { index: number; state: FormState; askable: readonly string[] }) {
  const options = askable.map(value => ({ value, label: choiceText(value) }))
  return (
    <Fieldset legend={`${index + 1}. Kva manglar?`}>
      <SelectField {...field(state, `items[${index}][about]`)} label="Kva det gjeld" options={options} />
      <TextArea
        {...field(state, `items[${index}][guidance]`)}
        label="Kva treng du, og kvifor?"
        hint="Skriv det slik at søkjaren veit akkurat kva som skal til."
        rows={3}
      />
    </Fieldset>
  )
}

function choiceText(value: string): string {
  if (value === 'text') return 'Anna: søkjaren svarar med eigne ord'
  return `${value.startsWith('document:') ? 'Dokument' : 'Søknaden'}: ${labelOf(value)}`
}

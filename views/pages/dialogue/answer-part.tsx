import type { RequestItem } from '../../../server/dialogue/request.ts'
import { CheckboxField, Fieldset } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { ButtonLink, ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field, formState } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { ItemSaid } from './request-items.tsx'
import type { RequestView } from './request-page.tsx'
import { actionHeadings, itemLabel } from './request-text.ts'

/** Each thing that is asked with a field of its own, to be saved or sent. */
export function AnswerPart({ view }: { view: RequestView }) {
  const { context, shown, tried } = view
  const { request, subject, todo } = shown
  const asked = todo.inPlace
  const isTried = tried?.action === 'answer'
  const state = isTried ? formState(tried) : draftState(asked)
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        {actionHeadings.answer}
      </h2>
      <InApplication view={view} />
      <Form
        action={`/cases/${subject.id}/requests/${request.id}/answer`}
        csrfToken={context.csrfToken}
        commandId={context.commandId}
        version={request.version}
        warnUnsaved
      >
        {asked.map((item, index) => (
          <AnswerField key={item.number} item={item} index={index} state={state} view={view} />
        ))}
        <ButtonRow>
          <SubmitButton name="action" value="send">
            Send svaret
          </SubmitButton>
          <SubmitButton variant="secondary" name="action" value="save">
            Lagre utkast
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  )
}

const draftState = (asked: readonly RequestItem[]): FormState => ({
  values: { answers: asked.map(({ draft, draftNothing }) => ({ text: draft ?? '', nothing: draftNothing })) },
  errors: new Map(),
})

interface AnswerFieldProps {
  readonly item: RequestItem
  readonly index: number
  readonly state: FormState
  readonly view: RequestView
}

function AnswerField({ item, index, state, view: { shown, tried } }: AnswerFieldProps) {
  const name = `answers[${index}]`
  const isStale = tried?.action === 'answer' && tried.problem.code === 'stale'
  return (
    <Fieldset legend={`${item.number}. ${itemLabel(item)}`}>
      <ItemSaid item={item} shown={shown} />
      {isStale && <StoredElsewhere item={item} />}
      <HiddenField name={`${name}[number]`} value={item.number} />
      {item.about === 'document' && <Upload item={item} caseId={shown.subject.id} />}
      <TextArea {...field(state, `${name}[text]`)} label={fieldLabel(item)} rows={4} />
      {item.about === 'information' && (
        <CheckboxField {...field(state, `${name}[nothing]`)} label="Eg har ingen merknader" />
      )}
    </Fieldset>
  )
}

const fieldLabels: Readonly<Record<RequestItem['about'], string>> = {
  document: 'Merknad, eller kvifor du ikkje kan sende det',
  information: 'Kva du meiner om dette',
  text: 'Svaret ditt',
  question: 'Svaret ditt',
}
const fieldLabel = ({ about }: RequestItem): string => fieldLabels[about]

function Upload({ item, caseId }: { item: RequestItem; caseId: string }) {
  return (
    <p class="ds-paragraph">
      <a class="ds-link" href={`/cases/${caseId}/documents?kind=${item.subject}#upload`}>
        Last opp {itemLabel(item).toLowerCase()}
      </a>
      . Har du skrive noko her, så lagre det som utkast først.
    </p>
  )
}

/** The other window's text, beside the one that was written here. */
function StoredElsewhere({ item: { draft } }: { item: RequestItem }) {
  return (
    <Notice tone="warning" title="Lagra i eit anna vindauge">
      <p class="ds-paragraph">{draft ?? 'Ingenting er lagra her.'}</p>
    </Notice>
  )
}

/** What is answered in the application itself. */
export function InApplication({ view: { shown } }: { view: RequestView }) {
  const { subject, todo } = shown
  const { inApplication } = todo
  if (inApplication.length === 0) return null
  return (
    <Notice tone="info" title="Dette svarar du på i søknaden">
      <p class="ds-paragraph">{inApplication.map(itemLabel).join(', ')}. Rett søknaden, og send han inn på nytt.</p>
      <ButtonLink href={`/cases/${subject.id}/application`} variant="secondary">
        Rett søknaden
      </ButtonLink>
    </Notice>
  )
}

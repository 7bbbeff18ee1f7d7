import type { FundContext } from '../../../server/http/context.ts'
import type { ShownTemplate } from '../../../server/mail/template-page.ts'
import { TextArea, TextField } from '../../fields.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'

export interface PartProps {
  readonly context: FundContext
  readonly template: ShownTemplate
}

export const templatePath = ({ context, template }: PartProps): string =>
  `/funds/${context.fund.id}/templates/${template.kind}`

interface TemplateFormProps extends PartProps {
  readonly state: FormState
  readonly seenVersion: number
}

/** The words, to be written anew. */
export function TemplateForm({ state, seenVersion, ...props }: TemplateFormProps) {
  const { context, template } = props
  return (
    <Form
      action={templatePath(props)}
      csrfToken={context.csrfToken}
      commandId={context.deps.newId()}
      version={seenVersion}
      warnUnsaved
    >
      <HiddenField name="language" value={template.language} />
      <TextField
        {...field(state, 'subject')}
        label="Emne"
        hint="Kan innehalde {sak} og {fond}. Skriv aldri noko personleg her: emnet kan andre sjå."
        autocomplete="off"
      />
      <TextArea
        {...field(state, 'body')}
        label="Tekst"
        hint="Må innehalde {melding}, som seier kva som har hendt. Kan òg innehalde {namn}, {sak} og {fond}. Ei tom linje gir nytt avsnitt."
        rows={8}
      />
      <ButtonRow>
        <SubmitButton>Lagre som ny versjon</SubmitButton>
        <SubmitButton variant="secondary" formaction={`${templatePath(props)}/preview`}>
          Vis korleis det blir
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}

/** An example by mail, to the one who asks. */
export const Trial = (props: PartProps) => (
  <Form
    action={`${templatePath(props)}/trial`}
    csrfToken={props.context.csrfToken}
    commandId={props.context.deps.newId()}
  >
    <HiddenField name="language" value={props.template.language} />
    <p class="ds-paragraph">Vil du sjå teksten som gjeld no, i di eiga postkasse?</p>
    <SubmitButton variant="secondary">Send ei prøve til meg</SubmitButton>
  </Form>
)

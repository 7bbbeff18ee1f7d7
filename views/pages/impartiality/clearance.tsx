import type { ImpartialityPage } from '../../../server/cases/impartiality-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { SelectField, TextArea } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'

interface ClearanceProps {
  readonly context: CaseContext
  readonly page: ImpartialityPage
  readonly form: FormState
}

/** The fund manager judges a tie that somebody else has told of. */
export function Clearance({ context, page, form }: ClearanceProps) {
  if (page.clearable.length === 0) return null
  return (
    <Details summary="Avgjer at nokon likevel er habil" open={form.values.clearedId !== undefined}>
      <p class="ds-paragraph">
        Bruk det når tilknytinga ikkje er så nær at ho gjer inhabil, eller når ho er meld ved eit mistak.
      </p>
      <Form
        action={`/cases/${page.id}/impartiality/clearance`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={page.version}
      >
        <SelectField
          {...field(form, 'clearedId')}
          label="Kven gjeld det?"
          options={page.clearable.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea {...field(form, 'explanation')} label="Kvifor gjer tilknytinga ikkje inhabil?" rows={3} />
        <SubmitButton variant="secondary">Avgjer at tilknytinga ikkje gjer inhabil</SubmitButton>
      </Form>
    </Details>
  )
}

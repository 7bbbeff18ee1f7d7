import type { Condition } from '../../../server/applications/reasons.ts'
import { Fieldset } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Quote } from './application-actions.tsx'

/** Each condition with why it is set. */
export function ConditionList({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ol class="ds-list conditions">
      {conditions.map(({ text, purpose }) => (
        <li>
          <Quote words={text} />
          <p class="condition-purpose">
            <strong>Føremål:</strong> {purpose}
          </p>
        </li>
      ))}
    </ol>
  )
}

interface ConditionFieldsProps {
  readonly form: FormState
  /** Where the button for one more leads; `null` for no button. */
  readonly formaction: string | null
  /** One more empty than usual. */
  readonly more: boolean
}

/** Those there are and an empty one; what is emptied is taken away. */
export function ConditionFields({ form, formaction, more }: ConditionFieldsProps) {
  const written = Array.isArray(form.values.conditions) ? form.values.conditions.length : 0
  const count = Math.max(1, written + (more ? 1 : 0))
  return (
    <Fieldset
      legend="Vilkår"
      name="conditions"
      hint="Berre ved innvilging. Kvart vilkår må ha eit føremål. Tøm begge felta for å ta eit vilkår bort."
      error={form.errors.get('conditions')}
    >
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class="field-pair">
          <TextArea {...field(form, `conditions[${index}][text]`)} label={`Vilkår ${index + 1}`} rows={2} />
          <TextArea
            {...field(form, `conditions[${index}][purpose]`)}
            label={`Føremålet med vilkår ${index + 1}`}
            rows={2}
          />
        </div>
      ))}
      {formaction !== null && (
        <SubmitButton variant="tertiary" name="show" value="condition" formaction={formaction}>
          Legg til eit vilkår
        </SubmitButton>
      )}
    </Fieldset>
  )
}

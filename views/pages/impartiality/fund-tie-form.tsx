import { RadioGroup } from '../../choices.tsx'
import { SelectField, TextField } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import type { FundImpartialityProps } from './fund-page.tsx'
import { standingTieChoices } from './tie-text.ts'

type TieFormProps = Pick<FundImpartialityProps, 'context' | 'page'> & { readonly form: FormState }

/** A new post or somebody near. */
export function TieForm({ context, page, form }: TieFormProps) {
  const who = field(form, 'userId')
  return (
    <Details summary="Før opp eit verv eller nokon nær" open={form.errors.size > 0 || page.ties.length === 0}>
      <Form
        action={`/funds/${context.fund.id}/impartiality/ties`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
      >
        {page.isManager && (
          <SelectField
            {...who}
            value={who.value ?? context.viewer.id}
            label="Kven gjeld det?"
            options={page.handlers.map(({ id, name }) => ({ value: id, label: name }))}
            empty={null}
          />
        )}
        <RadioGroup {...field(form, 'tie')} label="Kva er det?" options={standingTieChoices} />
        <TextField
          {...field(form, 'name')}
          label="Namn"
          hint="På føretaket, eller på den som er nær."
          autocomplete="off"
        />
        <TextField
          {...field(form, 'orgNumber')}
          label="Organisasjonsnummer"
          hint="Berre for eit føretak. Ni siffer."
          size={12}
          autocomplete="off"
        />
        <TextField
          {...field(form, 'post')}
          label="Verv"
          hint="Berre for eit føretak, som styreleiar."
          autocomplete="off"
        />
        <TextField
          {...field(form, 'email')}
          label="E-post"
          hint="Berre for personar, om du veit det. Då finn vi dei att sjølv om fleire har same namnet."
          type="email"
          autocomplete="off"
        />
        <SubmitButton>Før opp</SubmitButton>
      </Form>
    </Details>
  )
}

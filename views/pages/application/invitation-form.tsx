import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { CaseRole } from '../../../server/people/case-people.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextField } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { field, formState } from '../../form-state.ts'
import type { CasePeople } from './case-people-page.tsx'

interface InvitationFormProps {
  readonly context: CaseContext
  readonly page: CasePeople
  readonly attempt: Attempt | null
}

/** Asks somebody in by e-mail address. */
export function InvitationForm({ context, page, attempt }: InvitationFormProps) {
  const only = page.invitable.length === 1 ? page.invitable[0] : undefined
  const state = formState({
    values: { ...(only && { role: only }), ...attempt?.values },
    problem: attempt?.problem ?? null,
  })
  const { csrfToken, commandId } = context
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Inviter nokon
      </h2>
      <Form action={`/cases/${page.id}/people`} {...{ csrfToken, commandId }} version={page.version}>
        <TextField
          label="E-postadresse"
          hint="Adressa som personen loggar inn med. Innbydinga viser namnet ditt, ikkje kva som står i saka."
          {...field(state, 'email')}
          type="email"
          autocomplete="off"
        />
        <RadioGroup
          label="Kva skal personen vere i saka?"
          {...field(state, 'role')}
          options={page.invitable.map(role => ({ value: role, ...roleChoices[role] }))}
        />
        <SubmitButton>Send innbyding</SubmitButton>
      </Form>
    </section>
  )
}

const roleChoices: Readonly<Record<CaseRole, { readonly label: string; readonly hint: string }>> = {
  'co-applicant': {
    label: 'Medsøkjar',
    hint: 'Søkjer saman med deg, og kan gjere alt det du kan. Kan ikkje fjernast etter at søknaden er send.',
  },
  helper: {
    label: 'Hjelpar',
    hint: 'Kan lese og skrive i søknaden og leggje ved dokument, men ikkje sende han. Du kan fjerne ein hjelpar når du vil.',
  },
}

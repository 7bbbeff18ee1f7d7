import type { Context } from '../../../server/http/context.ts'
import type { DraftVersion } from '../../../server/rules/rule-version.ts'
import { DayField, TextField } from '../../fields.tsx'
import { ButtonLink, Form, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'

interface DraftPanelsProps {
  readonly context: Context
  readonly fundId: string
  readonly version: DraftVersion
  readonly form: FormState
}

/** What can be done with a draft: change it, record that the board has adopted it, throw it away. */
export function DraftPanels({ context, fundId, version, form }: DraftPanelsProps) {
  const path = `/funds/${fundId}/rules/${version.number}`
  const frame = { csrfToken: context.csrfToken, version: version.version }
  return (
    <>
      <ButtonLink href={`${path}/edit`}>Endre utkastet</ButtonLink>
      <ActionPanel heading="Styret har vedteke versjonen" note="Etterpå kan ingen endre han.">
        <Form action={`${path}/adoption`} commandId={context.commandId} {...frame}>
          <TextField
            {...field(form, 'boardCase')}
            label="Styresak"
            hint="Nummeret på saka, til dømes 12/26"
            size={12}
            required
          />
          <DayField {...field(form, 'adoptedDay')} label="Vedtaksdag" required />
          <DayField {...field(form, 'inForceFrom')} label="Gjeld frå" hint="I dag eller seinare" required />
          <SubmitButton>Registrer vedtaket</SubmitButton>
        </Form>
      </ActionPanel>
      <ActionPanel heading="Kast utkastet" tone="danger">
        <Form action={`${path}/discard`} commandId={context.commandId} {...frame}>
          <SubmitButton variant="secondary" color="danger">
            Kast utkastet
          </SubmitButton>
        </Form>
      </ActionPanel>
    </>
  )
}

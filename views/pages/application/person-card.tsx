import type { CaseContext } from '../../../server/http/context.ts'
import { formatInstant } from '../../figures.ts'
import { ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { Tag } from '../../parts/tag.tsx'
import type { CasePeople, ShownPerson } from './case-people-page.tsx'
import { roleNames } from './role-names.ts'

interface PersonCardProps {
  readonly context: CaseContext
  readonly page: CasePeople
  readonly person: ShownPerson
}

/** Somebody who is in the case or is invited, and the way out for those who may take it. */
export function PersonCard({ context, page, person }: PersonCardProps) {
  const { csrfToken, deps } = context
  const { id, role, state, email, name, invitedAt } = person
  const isMe = person.userId === context.viewer.id
  const who = name ?? email ?? ''
  return (
    <section class="ds-card person-card">
      <h2 class="ds-heading" data-size="xs">
        {isMe ? `${who} (du)` : who}
      </h2>
      <p>
        <Tag tone={state === 'accepted' ? 'success' : 'neutral'}>
          {state === 'accepted' ? roleNames[role] : `Invitert som ${roleNames[role].toLowerCase()}`}
        </Tag>
      </p>
      <p class="timeline-meta">
        {name !== null && email !== null ? `${email} · ` : ''}Invitert {formatInstant(invitedAt)}
      </p>
      {person.mayBeRemoved && (
        <Form
          action={`/cases/${page.id}/people/${id}/removal`}
          csrfToken={csrfToken}
          commandId={deps.newId()}
          version={page.version}
        >
          <ButtonRow>
            <SubmitButton variant="tertiary" color="danger" size="sm">
              {isMe ? 'Gå ut av saka' : state === 'invited' ? `Trekk attende innbydinga til ${who}` : `Fjern ${who}`}
            </SubmitButton>
          </ButtonRow>
        </Form>
      )}
    </section>
  )
}

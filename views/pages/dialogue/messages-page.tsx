import type { VNode } from 'preact'
import type { CaseMessages } from '../../../server/cases/messages-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { TextArea } from '../../fields.tsx'
import { ButtonLink, ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { emptyForm, field, formState } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { subpage } from './subpage.tsx'
import { Thread } from './thread.tsx'

interface MessagesProps {
  readonly context: CaseContext
  readonly messages: CaseMessages
  readonly done: 'sent' | null
  readonly attempt?: Attempt | undefined
}

/** Everything that the fund and the applicant have said to each other. */
export function MessagesPage({ context, messages, done, attempt }: MessagesProps): VNode {
  return subpage({
    context,
    subject: messages,
    title: 'Meldingar',
    tab: '/messages',
    ...(done === 'sent' && { doneText: 'Meldinga er send.' }),
    problem: attempt?.problem ?? null,
    children: (
      <>
        {messages.entries.length === 0 ? <Nothing messages={messages} /> : <Thread messages={messages} />}
        {messages.canWrite && <Write context={context} messages={messages} attempt={attempt} />}
        <OfficerWays context={context} messages={messages} />
      </>
    ),
  })
}

function Nothing({ messages: { audience, reference } }: Pick<MessagesProps, 'messages'>) {
  const text =
    audience === 'staff'
      ? 'Det du skriv her, får søkjaren melding om. Interne notat høyrer heime under Notat.'
      : reference === null
        ? 'Når søknaden er send inn, kan du skrive til saksbehandlaren her.'
        : 'Lurer du på noko i saka, kan du skrive til saksbehandlaren her.'
  return (
    <EmptyState heading="Ingen meldingar enno">
      <p class="ds-paragraph">{text}</p>
    </EmptyState>
  )
}

function Write({ context, messages, attempt }: Omit<MessagesProps, 'done'>) {
  const state = attempt ? formState(attempt) : emptyForm
  const isStaff = messages.audience === 'staff'
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        {isStaff ? 'Skriv til søkjaren' : 'Skriv til fondet'}
      </h2>
      <Form
        action={`/cases/${messages.id}/messages`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        warnUnsaved
      >
        <TextArea
          {...field(state, 'body')}
          label="Melding"
          hint={
            isStaff
              ? 'Søkjaren ser namnet ditt.'
              : 'Skriv ikkje fødselsnummer her. Dokument lastar du opp under Dokument.'
          }
          required
        />
        <SubmitButton>Send meldinga</SubmitButton>
      </Form>
    </section>
  )
}

/** From here to what has forms of its own. */
function OfficerWays({
  context: { caseAccess },
  messages: { id, audience },
}: Pick<MessagesProps, 'context' | 'messages'>) {
  if (audience !== 'staff') return null
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Anna som gjeld søkjaren
      </h2>
      <ButtonRow>
        {caseAccess.parties.has('case-officer') && (
          <ButtonLink href={`/cases/${id}/requests/new`} variant="secondary">
            Be om fleire opplysningar
          </ButtonLink>
        )}
        <ButtonLink href={`/cases/${id}/information`} variant="secondary">
          Opplysningar frå andre
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}

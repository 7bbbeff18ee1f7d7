import type { MyInvitation } from '../../../server/cases/invitations-read.ts'
import type { SignedInContext } from '../../../server/http/context.ts'
import { ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'

interface InvitationCardsProps {
  readonly context: SignedInContext
  readonly invitations: readonly MyInvitation[]
}

/** Invitations to the cases of others, each with a yes and a no. */
export function InvitationCards({ context, invitations }: InvitationCardsProps) {
  const { csrfToken, deps } = context
  return (
    <>
      {invitations.map(({ id, role, applicantName, fundName }) => (
        <ActionPanel key={id} heading={`${applicantName} inviterer deg`} note={fundName}>
          <p class="ds-paragraph">{texts[role](applicantName)}</p>
          <Form action={`/invitations/${id}`} csrfToken={csrfToken} commandId={deps.newId()}>
            <ButtonRow>
              <SubmitButton name="answer" value="accept">
                Ja, bli med
              </SubmitButton>
              <SubmitButton variant="secondary" name="answer" value="decline">
                Nei takk
              </SubmitButton>
            </ButtonRow>
          </Form>
        </ActionPanel>
      ))}
    </>
  )
}

const texts: Readonly<Record<MyInvitation['role'], (from: string) => string>> = {
  'co-applicant': from =>
    `${from} vil at de to skal søkje om tapsgaranti saman. Seier du ja, blir du part i saka, og kan gjere det same som ${from}.`,
  helper: from =>
    `${from} ber om hjelp med ein søknad om tapsgaranti. Seier du ja, kan du lese og skrive i søknaden og leggje ved dokument.`,
}

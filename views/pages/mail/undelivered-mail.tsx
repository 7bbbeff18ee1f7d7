import type { FundContext } from '../../../server/http/context.ts'
import type { TriedOnMail } from '../../../server/mail/fund-mail-routes.ts'
import type { ListedMail } from '../../../server/mail/mail-lists.ts'
import { TextArea } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { emptyFormOf, field, formState } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { Tag } from '../../parts/tag.tsx'
import { courseOf, recipientText, stateOf } from './mail-text.ts'

interface UndeliveredProps {
  readonly context: FundContext
  readonly mail: ListedMail
  /** What was tried with this very mail and did not go through. */
  readonly tried: TriedOnMail | null
}

/** One mail that nobody has read, and what can be done about it. */
export function UndeliveredMail({ context, mail, tried }: UndeliveredProps) {
  const { id, caseId, reference, subject } = mail
  const { tone, text } = stateOf(mail)
  const action = `/funds/${context.fund.id}/mail/${id}`
  const csrfToken = context.csrfToken
  const state = tried ? formState(tried) : emptyFormOf(id)
  return (
    <li class="undelivered">
      <p class="document-name">
        {subject} <Tag tone={tone}>{text}</Tag>
      </p>
      <p class="document-meta">
        Til {recipientText(mail)}
        <br />
        {courseOf(mail)}
      </p>
      {caseId !== null && reference !== null && (
        <p class="document-meta">
          <a class="ds-link nowrap" href={`/cases/${caseId}/letters`}>
            Sak {reference}
          </a>
        </p>
      )}
      <Form action={`${action}/retry`} csrfToken={csrfToken} commandId={context.deps.newId()}>
        <SubmitButton variant="secondary" size="sm">
          Prøv att<span class="ds-sr-only">: {subject}</span>
        </SubmitButton>
      </Form>
      <Details summary="Merk som ordna" open={tried !== null && tried.problem.errors.length > 0}>
        <Form action={`${action}/settled`} csrfToken={csrfToken} commandId={context.deps.newId()}>
          <TextArea
            {...field(state, 'reason')}
            label="Korleis fekk mottakaren vite det?"
            hint="Til dømes at du ringde, eller at brevet vart sendt i posten."
            rows={2}
          />
          <SubmitButton size="sm">Merk som ordna</SubmitButton>
        </Form>
      </Details>
    </li>
  )
}

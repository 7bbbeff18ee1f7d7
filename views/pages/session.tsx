import type { SignedInContext } from '../../server/http/context.ts'
import type { StaffRole } from '../../server/people/viewer.ts'
import { Form, SubmitButton } from '../form.tsx'
import { text } from '../messages.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { shell } from './shell.tsx'

/** What somebody is in a fund. */
export interface SessionFund {
  readonly fund: string
  readonly name: string
  readonly roles: readonly StaffRole[]
}

/** Who one is signed in as, and the ways out. */
export function SessionPage({ context, funds }: { context: SignedInContext; funds: readonly SessionFund[] }) {
  const { viewer, csrfToken, language } = context
  const held = funds.map(({ name, roles }) => ({
    label: name,
    value: roles.map(role => text(language, 'role', role)).join(', '),
  }))
  return shell(
    context,
    { title: 'Innlogginga di' },
    <>
      <PageHeading title="Innlogginga di" />
      <SummaryList rows={[{ label: 'Namn', value: viewer.name }, ...held]} />
      <Form action="/sign-out" csrfToken={csrfToken}>
        <SubmitButton>Logg ut her</SubmitButton>
      </Form>
      <p class="ds-paragraph">Har du logga inn på ei maskin som andre brukar, kan du logge ut overalt.</p>
      <Form action="/sign-out-everywhere" csrfToken={csrfToken}>
        <SubmitButton variant="secondary">Logg ut overalt</SubmitButton>
      </Form>
    </>,
  )
}

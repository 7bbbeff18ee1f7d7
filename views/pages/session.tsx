import type { SignedInContext } from '../../server/http/context.ts'
import { Form, SubmitButton } from '../form.tsx'
import { text } from '../messages.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { shell } from './shell.tsx'

/** Who one is signed in as, and the ways out. */
export function SessionPage({ context }: { context: SignedInContext }) {
  const { viewer, csrfToken, language } = context
  const held = [...viewer.roles].map(([fund, roles]) => ({
    label: fund,
    value: [...roles.keys()].map(role => text(language, 'role', role)).join(', '),
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

import type { Context } from '../../server/http/context.ts'
import type { Problem } from '../../server/http/problem.ts'
import type { GroupedPeople } from '../../server/people/demonstration-people.ts'
import { ButtonRow, ErrorSummary, Form, HiddenField, SubmitButton } from '../form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { shell } from './shell.tsx'

interface SignInPageProps {
  readonly context: Context
  readonly groups: readonly GroupedPeople[]
  /** Where to go after signing in. */
  readonly next: string | null
  /** They sent a form, and were signed in no more. */
  readonly unsent: boolean
  readonly problem?: Problem | undefined
}

/** Sign-in in the demonstration: a list of invented people, grouped by what they do. */
export function SignInPage({ context, groups, next, unsent, problem }: SignInPageProps) {
  return shell(
    context,
    { title: 'Logg inn', hasErrors: problem !== undefined },
    <>
      <PageHeading title="Logg inn" lead="Vel kven du vil vere. Du treng ikkje passord." />
      {problem && <ErrorSummary problem={problem} />}
      {unsent && <Unsent next={next} />}
      <Notice tone="info">
        <p class="ds-paragraph">
          Dette er ein demonstrasjon med oppdikta personar. Skriv ikkje inn noko om verkelege folk.
        </p>
      </Notice>
      {groups.length === 0 && <p class="ds-paragraph">Det finst ingen personar å logge inn som enno.</p>}
      {groups.map(group => (
        <PeopleList key={group.heading} context={context} group={group} next={next} />
      ))}
    </>,
  )
}

const Unsent = ({ next }: Pick<SignInPageProps, 'next'>) => (
  <Notice tone="warning" title="Skjemaet er ikkje sendt">
    <p class="ds-paragraph">
      Du var logga ut, så ingenting er endra.{' '}
      {next === null
        ? 'Logg inn, og finn fram til skjemaet på nytt.'
        : 'Når du har logga inn, kjem du attende til sida der det stod. Sjå etter om det du skreiv, står der, før du sender på nytt.'}
    </p>
  </Notice>
)

function PeopleList({ context, group, next }: { context: Context; group: GroupedPeople; next: string | null }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="xs">
        {group.heading}
      </h2>
      <Form action="/session" csrfToken={context.csrfToken}>
        {next !== null && <HiddenField name="next" value={next} />}
        <ButtonRow>
          {group.people.map(({ id, name, about }) => (
            <SubmitButton key={id} variant="secondary" name="userId" value={id}>
              {about === '' ? name : `${name}, ${about}`}
            </SubmitButton>
          ))}
        </ButtonRow>
      </Form>
    </section>
  )
}

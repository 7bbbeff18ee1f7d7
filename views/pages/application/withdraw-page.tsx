import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { ButtonLink, ButtonRow, ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'

interface WithdrawProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** As long as it is not decided. */
  readonly possible: boolean
  readonly problem?: Problem | undefined
}

/** Asks once before the application is taken back, since that cannot be undone. */
export function WithdrawPage({ context, application, possible, problem }: WithdrawProps) {
  const { csrfToken, commandId, caseAccess } = context
  const caseHref = `/cases/${caseAccess.id}`
  return shell(
    context,
    {
      title: 'Trekkje søknaden',
      back: { href: caseHref, label: 'Tilbake til saka' },
      hasErrors: problem !== undefined,
    },
    <>
      <PageHeading title="Vil du trekkje søknaden?" over={application.reference ?? 'Utkast'}>
        <ApplicationStatusTag status={application.status} />
      </PageHeading>
      {problem && <ErrorSummary problem={problem} />}
      {possible ? (
        <Form action={`${caseHref}/application-withdrawal`} {...{ csrfToken, commandId }} version={caseAccess.version}>
          <p class="ds-paragraph">
            Då blir saka avslutta, og ingen ser meir på søknaden. Det kan ikkje gjerast om, men du kan alltid søkje på
            nytt.
          </p>
          <ButtonRow>
            <SubmitButton color="danger">Trekk søknaden</SubmitButton>
            <ButtonLink href={caseHref} variant="secondary">
              Nei, la han stå
            </ButtonLink>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <p class="ds-paragraph">Saka er avgjord eller avslutta, så søknaden kan ikkje trekkjast lenger.</p>
          <ButtonRow>
            <ButtonLink href={caseHref}>Til saka</ButtonLink>
          </ButtonRow>
        </>
      )}
    </>,
  )
}

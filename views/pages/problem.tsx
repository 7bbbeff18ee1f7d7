import type { Context } from '../../server/http/context.ts'
import type { Problem } from '../../server/http/problem.ts'
import { ButtonLink, ButtonRow, detailBeside } from '../form.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { shell } from './shell.tsx'

interface ProblemPageProps {
  readonly context: Context
  readonly problem: Problem
  /** What to quote when asking about it. */
  readonly reference?: string
}

/** When a request led to nothing and there is no form to go back to. */
export function ProblemPage({ context, problem, reference }: ProblemPageProps) {
  const { title, errors, status } = problem
  return shell(
    context,
    { title },
    <>
      <PageHeading title={title} lead={detailBeside(problem)} />
      {errors.length > 0 && (
        <ul class="ds-list">
          {errors.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      {status >= 500 && reference !== undefined && (
        <p class="ds-paragraph">
          Referanse: <code>{reference}</code>
        </p>
      )}
      <ButtonRow>
        <ButtonLink href="/" variant="secondary">
          Til framsida
        </ButtonLink>
      </ButtonRow>
    </>,
  )
}

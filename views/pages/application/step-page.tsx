import type { PlainStep } from '../../../server/applications/application-steps.ts'
import type { Way } from '../../../server/applications/step-form.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { ErrorSummary } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { DraftForm } from './draft-form.tsx'
import { draftProblem } from './draft-problem.ts'
import { ReturnedNotice } from './returned-notice.tsx'
import { StepFields } from './step-fields.tsx'
import { stepLeads, stepTitle } from './step-titles.ts'

interface StepProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** What stands in the fields: the draft, or what was typed. */
  readonly state: FormState
  readonly version: number
  readonly step: PlainStep
  readonly way: Way
  /** The page before this one. */
  readonly back: string
  readonly problem?: Problem | undefined
}

/** One thing that is asked about in the application. */
export function StepPage({ context, application, state, version, step, way, back, problem }: StepProps) {
  const form = `/cases/${context.caseAccess.id}/application`
  const title = stepTitle(step, { ...application.facts, forHelper: !context.caseAccess.parties.has('applicant') })
  return shell(
    context,
    { title, back: backLink(back, form), hasErrors: problem !== undefined },
    <>
      <PageHeading title={title} over={overText(application)} lead={stepLeads[step]} />
      {problem && <ErrorSummary problem={draftProblem(problem)} />}
      <ReturnedNotice reason={application.returnedReason} />
      <DraftForm {...{ context, application, version, way }} action={`${form}/${step}`}>
        <StepFields step={step} application={application} state={state} />
      </DraftForm>
    </>,
  )
}

export const overText = ({ reference }: Pick<ApplicationAtHand, 'reference'>): string =>
  `Søknad om tapsgaranti${reference === null ? '' : ` ${reference}`}`

export function backLink(href: string, list: string): { href: string; label: string } {
  if (href === list) return { href, label: 'Til lista' }
  return { href, label: href === `${list}/check` ? 'Til oversynet' : 'Førre' }
}

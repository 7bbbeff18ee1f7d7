import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { formatInstant } from '../../figures.ts'
import { ErrorSummary, Form } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import type { PageNotice } from '../../layout.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { ApplicationSections, LastRow, ReturnedNotice, SaveRow } from './form-parts.tsx'
import { questionAt } from './questions.ts'

/** What the button before led to. */
export type Deed = 'saved' | 'added' | 'copied' | 'removed'

interface ApplicationFormProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** What stands in the fields: the draft, or what was typed. */
  readonly state: FormState
  /** Of the case, when the fields were filled. */
  readonly version: number
  readonly problem?: Problem | undefined
  readonly deed?: Deed | null | undefined
}

/** The application as a form: a draft as long as it is with the applicant. */
export function ApplicationFormPage({ context, application, state, version, problem, deed }: ApplicationFormProps) {
  const { csrfToken, commandId, caseAccess } = context
  return shell(
    context,
    {
      title: 'Søknad om tapsgaranti',
      back: mineCases,
      hasErrors: problem !== undefined,
      notices: notices(deed, application),
    },
    <>
      <PageHeading title="Søknad om tapsgaranti" over={application.reference ?? 'Utkast'} lead={lead} />
      {problem && <ErrorSummary problem={draftProblem(problem)} />}
      <ReturnedNotice reason={application.returnedReason} />
      <Form action={`/cases/${caseAccess.id}/application`} {...{ csrfToken, commandId, version }} warnUnsaved>
        <SaveRow savedAt={application.savedAt} />
        <ApplicationSections application={application} state={state} />
        <LastRow />
      </Form>
      <p class="ds-paragraph">
        Vil du ikkje søkje likevel? Då kan du <a href={`/cases/${caseAccess.id}/withdraw`}>trekkje søknaden</a>.
      </p>
    </>,
  )
}

export const mineCases = { href: '/my-cases', label: 'Mine saker' }

const lead =
  'Fyll ut det du kan, og lagre når du vil. Alt må vere svara på før du sender, bortsett frå det som er merkt valfritt.'

const deeds: Readonly<Record<Deed, string>> = {
  saved: 'Utkastet er lagra',
  added: 'Det er lagt til ein bustad, og utkastet er lagra',
  copied: 'Bustaden er kopiert, og utkastet er lagra',
  removed: 'Bustaden er fjerna, og utkastet er lagra',
}

function notices(deed: Deed | null | undefined, { savedAt }: ApplicationAtHand): PageNotice[] {
  return deed && savedAt ? [{ tone: 'success', text: `${deeds[deed]} ${formatInstant(savedAt)}.` }] : []
}

/** The faults under the names of their questions: the message alone does not say which amount it means. */
function draftProblem(problem: Problem): Pick<Problem, 'title' | 'detail' | 'errors'> {
  if (problem.code !== 'invalid') return problem
  const errors = problem.errors.map(({ path, message }) => {
    const question = questionAt(path)
    return { path, message: question === null ? message : `${question}: ${message}` }
  })
  return {
    title: 'Utkastet er ikkje lagra enno',
    detail: 'Alt du skreiv, står her. Rett det som ikkje kan lesast, og lagre på nytt.',
    errors,
  }
}

import type { StepProgress } from '../../../server/applications/application-steps.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { ApplicationSide } from '../../../server/cases/application-side-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { formatInstant } from '../../figures.ts'
import { ButtonLink, ButtonRow, ErrorSummary } from '../../form.tsx'
import type { PageNotice } from '../../layout.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { draftProblem } from './draft-problem.ts'
import { ReturnedNotice } from './returned-notice.tsx'
import { SentValues } from './sent-values.tsx'
import { sideTasks } from './side-tasks.ts'
import { TaskList } from './task-list.tsx'
import { nextTaskHref, stepTasks } from './tasks.ts'

interface TaskListProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  readonly steps: readonly StepProgress[]
  readonly side: ApplicationSide
  /** Something was just saved. */
  readonly isSaved?: boolean
  /** What did not go through. */
  readonly attempt?: Attempt
}

/** The application as a list of things to do, in any order; each is a page of its own. */
export function TaskListPage({ context, application, steps, side, isSaved = false, attempt }: TaskListProps) {
  const path = `/cases/${context.caseAccess.id}`
  const { savedAt } = application
  const facts = { ...application.facts, forHelper: !context.caseAccess.parties.has('applicant') }
  const left = steps.filter(({ missing }) => missing.length > 0).length
  return shell(
    context,
    {
      title: 'Søknad om tapsgaranti',
      back: mineCases,
      hasErrors: attempt !== undefined,
      notices: isSaved && savedAt ? [savedNotice(savedAt)] : [],
    },
    <>
      <PageHeading title="Søknad om tapsgaranti" over={application.reference ?? 'Utkast'} lead={leadText(left)} />
      {attempt && <ErrorSummary problem={draftProblem(attempt.problem)} />}
      {attempt && <SentValues values={attempt.values} />}
      <ReturnedNotice reason={application.returnedReason} />
      <TaskList heading="Om prosjektet" tasks={stepTasks(steps, { path, facts })} />
      <TaskList heading="Anna i saka" tasks={sideTasks(path, side)} />
      <ButtonRow>
        <ButtonLink href={nextTaskHref(steps, { path, facts })}>
          {left > 0 ? 'Hald fram' : 'Sjå over og send'}
        </ButtonLink>
        {left > 0 && (
          <ButtonLink href={`${path}/application/check`} variant="secondary">
            Sjå over alle svara
          </ButtonLink>
        )}
      </ButtonRow>
      <p class="ds-paragraph">{savedAt === null ? notSaved : `Sist lagra ${formatInstant(savedAt)}. ${kept}`}</p>
      {context.caseAccess.parties.has('applicant') && (
        <p class="ds-paragraph">
          Vil du ikkje søkje likevel? Då kan du <a href={`${path}/withdraw`}>trekkje søknaden</a>.
        </p>
      )}
    </>,
  )
}

export const mineCases = { href: '/my-cases', label: 'Mine saker' }

const notSaved = 'Ingenting er lagra enno. Svara blir lagra etter kvart som du skriv.'
const kept =
  'Eit utkast blir teke vare på i 180 dagar etter at nokon sist skreiv i det, og du får melding før det blir sletta.'

const leadText = (left: number): string =>
  left === 0
    ? 'Alt er svara på. Sjå over svara, og send søknaden.'
    : 'Svar på det du kan, i den rekkjefølgja du vil. Du kan ta pause når som helst.'

const savedNotice = (savedAt: Parameters<typeof formatInstant>[0]): PageNotice => ({
  tone: 'success',
  text: `Utkastet er lagra ${formatInstant(savedAt)}.`,
})

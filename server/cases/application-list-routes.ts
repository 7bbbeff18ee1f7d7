import { TaskListPage } from '../../views/pages/application/task-list-page.tsx'
import { draftFacts, draftFields, draftForm, whatIsMissing } from '../applications/application-form.ts'
import { stepProgress } from '../applications/application-steps.ts'
import { buttonInput, type Pressed, pressed } from '../applications/pressed-button-form.ts'
import { saveDraft } from '../applications/save-draft.ts'
import { unknownChoices } from '../applications/stray-answers-form.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { shownTooLate } from './application-again.ts'
import { type ApplicationAtHand, isWithApplicant, readApplication, readSaved } from './application-read.ts'
import { readApplicationSide } from './application-side-read.ts'
import { caseCommand } from './case-command.ts'

const writers = { kind: 'case', parties: ['applicant', 'helper'] } as const
const path = '/cases/:case/application'

export const applicationListRoutes: readonly Route[] = [
  page({
    path,
    access: writers,
    summary: 'The application with all its answers, how far each part has come, and what there is to choose among.',
    query: form({ done: optional(choice(['saved', 'added', 'copied', 'removed'])) }),
    show: (context, { done }) => showList(context, done !== null),
  }),
  command({
    path,
    access: writers,
    summary: 'Saves the whole draft at once, however little it holds. `action` may also add, copy or remove a home.',
    form: form({ ...draftFields, action: buttonInput }),
    async run(context, { action, ...input }) {
      const { deps, caseAccess } = context
      const { facts, choices } = await readApplication(deps.database.reader, caseAccess)
      const errors = unknownChoices(input, choices)
      if (errors.length > 0) refuse({ code: 'invalid', errors })
      const draft = draftFacts(facts.track, input)
      const done = pressed(action, draft.dwellings)
      await saveDraft(deps, caseCommand(context), { ...draft, dwellings: done.dwellings })
      const location = placeAfter(caseAccess.id, action, done)
      return { location, data: await readSaved(deps.database.reader, caseAccess.id) }
    },
    again: showListAgain,
  }),
]

function placeAfter(caseId: string, action: string | null, { deed }: Pressed): string {
  return `/cases/${caseId}/application${action === 'check' ? '/check' : `?done=${deed}`}`
}

async function showList(context: CaseContext, isSaved: boolean): Promise<Shown | Moved> {
  const { deps, caseAccess } = context
  const { id, version } = caseAccess
  const application = await readApplication(deps.database.reader, caseAccess)
  if (!isWithApplicant(application)) return { location: `/cases/${id}` }
  const steps = stepsOf(context, application)
  const side = await readApplicationSide(deps.database.reader, id, application.facts)
  return {
    data: { id, version, ...application, steps, ...side },
    page: () => TaskListPage({ context, application, steps, side, isSaved }),
  }
}

const stepsOf = ({ deps }: CaseContext, { facts, choices }: ApplicationAtHand) =>
  stepProgress(facts, whatIsMissing(facts, { ...choices, today: deps.clock.today() }))

/** No page of ours sends the whole draft; what somebody sent all the same is told beside what is stored. */
async function showListAgain(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const { deps, caseAccess } = context
  const application = await readApplication(deps.database.reader, caseAccess)
  const { action: _button, ...values } = attempt.values
  const { value, error } = draftForm.validate(values)
  const typed = error ? null : draftFacts(application.facts.track, value)
  const tooLate = shownTooLate(context, attempt, { application, typed })
  if (tooLate) return tooLate
  const steps = stepsOf(context, application)
  const side = await readApplicationSide(deps.database.reader, caseAccess.id, application.facts)
  return { data: attempt.problem, page: () => TaskListPage({ context, application, steps, side, attempt }) }
}

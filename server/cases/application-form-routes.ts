import { ConflictPage } from '../../views/pages/application/conflict-page.tsx'
import { draftValues } from '../../views/pages/application/draft-values.ts'
import { ApplicationFormPage, type Deed } from '../../views/pages/application/form-page.tsx'
import { LockedPage } from '../../views/pages/application/locked-page.tsx'
import type { DraftFacts } from '../applications/application-facts.ts'
import { draftFacts, draftFields, draftForm } from '../applications/application-form.ts'
import { buttonInput, type Pressed, pressed } from '../applications/pressed-button-form.ts'
import { saveDraft } from '../applications/save-draft.ts'
import { unknownChoices } from '../applications/stray-answers-form.ts'
import { loadCase } from '../history/case-store.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { type ApplicationAtHand, isWithApplicant, readApplication } from './application-read.ts'
import { caseCommand } from './case-command.ts'

const applicant = { kind: 'case', parties: ['applicant'] } as const
const path = '/cases/:case/application'

export const applicationFormRoutes: readonly Route[] = [
  page({
    path,
    access: applicant,
    summary: 'The application as its applicant writes it, with what there is to choose among.',
    query: form({ done: optional(choice(['saved', 'added', 'copied', 'removed'])) }),
    show: (context, { done }) => showForm(context, done),
  }),
  command({
    path,
    access: applicant,
    summary: 'Saves the draft, however little it holds. `action` may also add, copy or remove a home.',
    form: form({ ...draftFields, action: buttonInput }),
    async run(context, { action, ...input }) {
      const { deps, caseAccess } = context
      const { facts, choices } = await readApplication(deps.database.reader, caseAccess)
      const errors = unknownChoices(input, choices)
      if (errors.length > 0) refuse({ code: 'invalid', errors })
      const draft = draftFacts(facts.track, input)
      const done = pressed(action, draft.dwellings)
      await saveDraft(deps, caseCommand(context), { ...draft, dwellings: done.dwellings })
      const saved = await loadCase(deps.database.reader, caseAccess.id)
      return { location: placeAfter(caseAccess.id, action, done), data: { version: saved?.version } }
    },
    again: showFormAgain,
  }),
]

async function showForm(context: CaseContext, deed: Deed | null): Promise<Shown | Moved> {
  const { deps, caseAccess } = context
  const { id, version } = caseAccess
  const application = await readApplication(deps.database.reader, caseAccess)
  if (!isWithApplicant(application)) return { location: `/cases/${id}` }
  const state = { values: startValues(context, application), errors: new Map() }
  return {
    data: { id, version, ...application },
    page: () => ApplicationFormPage({ context, application, state, version, deed }),
  }
}

/** A company's number is known from the sign-in, and stands there until something has been saved. */
function startValues(
  { viewer }: CaseContext,
  { facts, savedAt }: ApplicationAtHand,
): Readonly<Record<string, unknown>> {
  return { ...draftValues(facts), ...(savedAt === null && { orgNumber: viewer.orgNumber }) }
}

/** To where the eyes go next: the answers, the home that came to be, or the top of the form. */
function placeAfter(caseId: string, action: string | null, { deed, at }: Pressed): string {
  if (action === 'check') return `/cases/${caseId}/application/check`
  return `/cases/${caseId}/application?done=${deed}${at === null ? '' : `#dwellings-${at}`}`
}

/** What was typed, on the page that fits what happened: a fault in it, a newer version, or an application that is closed. */
async function showFormAgain(context: CaseContext, { values, problem }: Attempt): Promise<Shown> {
  const { deps, caseAccess, seenVersion } = context
  const application = await readApplication(deps.database.reader, caseAccess)
  const state = { values, errors: new Map(problem.errors.map(({ path, message }) => [path, message])) }
  const typed = readTyped(values, application)
  if (!isWithApplicant(application)) return { data: problem, page: () => LockedPage({ context, application, typed }) }
  if (typed && problem.code === 'stale') {
    return { data: problem, page: () => ConflictPage({ context, application, typed, state }) }
  }
  const version = seenVersion ?? caseAccess.version
  return { data: problem, page: () => ApplicationFormPage({ context, application, state, version, problem }) }
}

/** `null` where something cannot be read; then no command has seen it either. */
function readTyped({ action: _button, ...values }: Attempt['values'], { facts }: ApplicationAtHand): DraftFacts | null {
  const { value, error } = draftForm.validate(values)
  return error ? null : draftFacts(facts.track, value)
}

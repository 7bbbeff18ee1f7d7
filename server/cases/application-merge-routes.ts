import { formState } from '../../views/form-state.ts'
import { ConflictPage } from '../../views/pages/application/conflict-page.tsx'
import { draftFacts } from '../applications/application-form.ts'
import { differingPaths, mergeDrafts } from '../applications/merge-drafts.ts'
import { mergeForm } from '../applications/merge-form.ts'
import { writeDraft } from '../applications/save-draft.ts'
import { unknownChoices } from '../applications/stray-answers-form.ts'
import type { CaseContext } from '../http/context.ts'
import { problemShown } from '../http/problem-shown.ts'
import { type Attempt, command, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { shownTooLate } from './application-again.ts'
import { readApplication, readSaved } from './application-read.ts'
import { caseCommand } from './case-command.ts'

export const applicationMergeRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/application/merge',
    access: { kind: 'case', parties: ['applicant', 'helper'] },
    summary:
      'Saves a mix of two versions of the draft: for each answer that differs, `use` says which of them is to stand.',
    form: mergeForm,
    async run(context, { use, ...input }) {
      const { deps, caseAccess } = context
      const { facts, choices } = await readApplication(deps.database.reader, caseAccess)
      const errors = unknownChoices(input, choices)
      if (errors.length > 0) refuse({ code: 'invalid', errors })
      const typed = draftFacts(facts.track, input)
      await writeDraft(deps, caseCommand(context), stored => mergeDrafts(typed, stored, use))
      const location = `/cases/${caseAccess.id}/application?done=saved`
      return { location, data: await readSaved(deps.database.reader, caseAccess.id) }
    },
    again: showConflictAgain,
  }),
]

/** The same choice once more, with what was chosen; against what is stored now. */
async function showConflictAgain(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const { deps, caseAccess } = context
  const { values, problem } = attempt
  const application = await readApplication(deps.database.reader, caseAccess)
  const { value, error } = mergeForm.validate(values)
  if (error) return problemShown(context, attempt)
  const { use: _use, ...input } = value
  const typed = draftFacts(application.facts.track, input)
  const tooLate = shownTooLate(context, attempt, { application, typed })
  if (tooLate) return tooLate
  const state = formState(attempt)
  const differing = differingPaths(typed, application.facts)
  return { data: problem, page: () => ConflictPage({ context, application, typed, differing, state }) }
}

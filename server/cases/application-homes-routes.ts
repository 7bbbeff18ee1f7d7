import { HomesPage } from '../../views/pages/application/homes-page.tsx'
import { buttonInput, type Pressed, pressed } from '../applications/pressed-button-form.ts'
import { writeDraft } from '../applications/save-draft.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import type { Problem } from '../http/problem.ts'
import { command, page, type Route, type Shown } from '../http/route.ts'
import { isWithApplicant, readApplication, readSaved } from './application-read.ts'
import { caseCommand } from './case-command.ts'

const writers = { kind: 'case', parties: ['applicant', 'helper'] } as const
const path = '/cases/:case/application/homes'

/** All the homes in view: where they are added, copied and removed. */
export const applicationHomesRoutes: readonly Route[] = [
  page({
    path,
    access: writers,
    summary: 'The application, all its homes.',
    query: form({ done: optional(choice(['copied', 'removed'])) }),
    show: (context, { done }) => showHomes(context, { done }),
  }),
  command({
    path,
    access: writers,
    summary: 'Adds, copies or removes a home: `add`, `copy-2`, `remove-2`.',
    form: form({ action: buttonInput }),
    async run(context, { action }) {
      const { deps, caseAccess } = context
      const done: Pressed[] = []
      await writeDraft(deps, caseCommand(context), stored => {
        const result = pressed(action, stored.dwellings)
        done.push(result)
        return { ...stored, dwellings: result.dwellings }
      })
      const location = placeAfter(caseAccess.id, done[0])
      return { location, data: await readSaved(deps.database.reader, caseAccess.id) }
    },
    again: (context, { problem }) => showHomes(context, { problem }),
  }),
]

/** A new home is filled in at once; a repeat of the same command has done nothing. */
function placeAfter(caseId: string, done: Pressed | undefined): string {
  const homes = `/cases/${caseId}/application/homes`
  if (done?.deed === 'added') return `${homes}/${(done.at ?? 0) + 1}`
  return done === undefined || done.deed === 'saved' ? homes : `${homes}?done=${done.deed}`
}

interface Showing {
  readonly done?: 'copied' | 'removed' | null
  readonly problem?: Problem
}

async function showHomes(context: CaseContext, showing: Showing): Promise<Shown> {
  const { deps, caseAccess } = context
  const { id, version } = caseAccess
  const application = await readApplication(deps.database.reader, caseAccess)
  const isOpen = isWithApplicant(application)
  const data = { id, version, isOpen, ...application }
  return { data, page: () => HomesPage({ context, application, isOpen, ...showing }) }
}

import { formState } from '../../views/form-state.ts'
import { homeValues } from '../../views/pages/application/draft-values.ts'
import { HomePage } from '../../views/pages/application/home-page.tsx'
import type { DraftFacts } from '../applications/application-facts.ts'
import { mostDwellings } from '../applications/application-form.ts'
import { writeDraft } from '../applications/save-draft.ts'
import { homeForm, type Way, wayFields, withHome } from '../applications/step-form.ts'
import type { CaseContext } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { shownTooLate } from './application-again.ts'
import { type ApplicationAtHand, isWithApplicant, readApplication, readSaved } from './application-read.ts'
import { caseCommand } from './case-command.ts'

const writers = { kind: 'case', parties: ['applicant', 'helper'] } as const
const path = '/cases/:case/application/homes/:home'
type HomeContext = CaseContext & { readonly params: { readonly home: string } }

/** One of the homes, by its place from 1. */
export const applicationHomeRoutes: readonly Route[] = [
  page({
    path,
    access: writers,
    summary: 'The application, its questions about one of the homes, by number from 1.',
    query: form({ from: wayFields.from }),
    show: (context, { from }) => showHome(context, { action: null, from }),
  }),
  command({
    path,
    access: writers,
    summary:
      'Saves the answers about one of the homes, however few. A number that is not there yet adds it at the end.',
    form: homeForm,
    async run(context, { action, from, ...home }) {
      const { deps, caseAccess } = context
      const number = numberIn(context)
      await writeDraft(deps, caseCommand(context), stored => withHome(stored, number, home))
      return {
        location: placeAfterHome(caseAccess.id, { action, from }),
        data: await readSaved(deps.database.reader, caseAccess.id),
      }
    },
    again: showHomeAgain,
  }),
]

/** @throws Refused `not-found` for what no home can be */
function numberIn({ params }: HomeContext): number {
  const number = /^[1-9]\d?$/.test(params.home) ? Number(params.home) : 0
  return number >= 1 && number <= mostDwellings ? number : refuse({ code: 'not-found' })
}

/** To the list of homes, where one can be added; from the check page back to it. */
function placeAfterHome(caseId: string, { action, from }: Way): string {
  const list = `/cases/${caseId}/application`
  if (action === 'list') return list
  return from === 'check' ? `${list}/check` : `${list}/homes`
}

async function showHome(context: HomeContext, way: Way): Promise<Shown | Moved> {
  const { deps, caseAccess } = context
  const { id, version } = caseAccess
  const number = numberIn(context)
  const application = await readApplication(deps.database.reader, caseAccess)
  if (!isWithApplicant(application)) return { location: `/cases/${id}` }
  const home = application.facts.dwellings[number - 1] ?? refuse({ code: 'not-found' })
  const state = { values: homeValues(home), errors: new Map() }
  return {
    data: { id, version, number, ...application },
    page: () => HomePage({ context, application, state, version, number, way }),
  }
}

/** What was typed, on the page that fits what happened: a fault in it, a newer version, or an application that is closed. */
async function showHomeAgain(context: HomeContext, attempt: Attempt): Promise<Shown> {
  const { deps, caseAccess, seenVersion } = context
  const { values, problem } = attempt
  const number = numberIn(context)
  const application = await readApplication(deps.database.reader, caseAccess)
  const typed = readTyped(values, application, number)
  const tooLate = shownTooLate(context, attempt, { application, typed })
  if (tooLate) return tooLate
  const state = formState(attempt)
  const way: Way = { action: null, from: values.from === 'check' ? 'check' : null }
  const version = seenVersion ?? caseAccess.version
  return { data: problem, page: () => HomePage({ context, application, state, version, number, way, problem }) }
}

function readTyped(values: Attempt['values'], { facts }: ApplicationAtHand, number: number): DraftFacts | null {
  const { value, error } = homeForm.validate(values)
  if (error) return null
  const { action: _action, from: _from, ...home } = value
  return withHome(facts, number, home)
}

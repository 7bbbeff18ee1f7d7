import { ConflictPage } from '../../views/pages/application/conflict-page.tsx'
import { LockedPage } from '../../views/pages/application/locked-page.tsx'
import type { DraftFacts } from '../applications/application-facts.ts'
import { differingPaths } from '../applications/merge-drafts.ts'
import type { CaseContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import { type ApplicationAtHand, isWithApplicant } from './application-read.ts'

interface Typed {
  readonly application: ApplicationAtHand
  /** The whole draft as it would have become; `null` where what was typed cannot be read. */
  readonly typed: DraftFacts | null
}

/** The pages for what was typed too late: the application is closed, or another window saved meanwhile. `null` for all other faults. */
export function shownTooLate(context: CaseContext, { problem }: Attempt, { application, typed }: Typed): Shown | null {
  const differing = typed ? differingPaths(typed, application.facts) : []
  if (!isWithApplicant(application))
    return { data: problem, page: () => LockedPage({ context, application, typed, differing }) }
  if (!typed || problem.code !== 'stale') return null
  return { data: problem, page: () => ConflictPage({ context, application, typed, differing }) }
}

import type { Reader } from '../../db/database.ts'
import type { Party } from '../people/access.ts'
import type { Standing, TieKind } from '../people/impartiality.ts'
import { type HandlerStanding, readHandlerStanding } from '../people/impartiality-read.ts'
import type { CaseViewer } from './actions.ts'
import { hasOpenDeputyNeed } from './deputy-store.ts'

/** How a viewer of the staff stands to a case; what pages say of it. */
export interface ShownStanding {
  readonly state: Standing['state']
  readonly tie: TieKind | null
  /** There is something in the case for them to do, or would be if they might. */
  readonly concerned: boolean
  readonly leaderDisqualified: boolean
  readonly preparerDisqualified: boolean
  /** Somebody must be appointed in the place of one who is disqualified. */
  readonly needsDeputy: boolean
}

export interface ViewerStanding extends HandlerStanding {
  readonly needsDeputy: boolean
}

const handlers: readonly Party[] = ['case-officer', 'approver', 'fund-manager']

/** `null` for those who handle nothing: applicants of the case and owners. */
export async function readViewerStanding(
  reader: Reader,
  of: { readonly caseId: string; readonly fundId: string; readonly viewer: CaseViewer },
): Promise<ViewerStanding | null> {
  const { parties, userId } = of.viewer
  if (parties.has('applicant') || !handlers.some(role => parties.has(role))) return null
  const [standing, needs] = await Promise.all([
    readHandlerStanding(reader, { caseId: of.caseId, fundId: of.fundId, userId }),
    hasOpenDeputyNeed(reader, of.caseId),
  ])
  return { ...standing, needsDeputy: needs }
}

/** Whether the viewer may begin to write, or is first asked on the page that leads there. */
export const isAskedFirst = ({ standing }: { readonly standing: ViewerStanding | null }): boolean =>
  standing !== null && standing.self.state !== 'impartial'

/** Decisions, which bind those whose leader is disqualified too. */
const deciding: ReadonlySet<string> = new Set([
  'record-board',
  'decide',
  'lapse',
  'reverse',
  'answer-late-appeal',
  'answer-appeal',
  'record-appeal-outcome',
  'take-up-after-outcome',
])

/** Decisions on what somebody has prepared. */
const decidingPrepared: ReadonlySet<string> = new Set(['decide', 'record-board', 'answer-appeal'])

/** What the viewer may do, less what their standing forbids; their roles count for nothing until they are impartial. */
export function withinStanding<Action extends string>(
  { viewer, standing }: { readonly viewer: CaseViewer; readonly standing: ViewerStanding | null },
  allowed: (viewer: CaseViewer) => readonly Action[],
): { readonly actions: readonly Action[]; readonly impartiality: ShownStanding | null } {
  const otherwise = allowed(viewer)
  if (standing === null) return { actions: otherwise, impartiality: null }
  const { self, leaderDisqualified, preparerDisqualified, needsDeputy } = standing
  const shown = { state: self.state, tie: self.state === 'disqualified' ? self.tie : null, leaderDisqualified }
  const impartiality = { ...shown, concerned: otherwise.length > 0, preparerDisqualified, needsDeputy }
  if (self.state !== 'impartial') return { actions: allowed(withoutRoles(viewer)), impartiality }
  const isBarred = (action: Action) =>
    (leaderDisqualified && deciding.has(action)) || (preparerDisqualified && decidingPrepared.has(action))
  return { actions: otherwise.filter(action => !isBarred(action)), impartiality }
}

const withoutRoles = ({ userId, parties }: CaseViewer): CaseViewer => ({
  userId,
  parties: new Set([...parties].filter(party => !handlers.includes(party))),
})

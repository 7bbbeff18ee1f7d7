import type { Reader } from '../../db/database.ts'
import { isInvited } from '../people/case-people-store.ts'
import type { Standing, TieKind } from '../people/impartiality.ts'
import { type ImpartialityLaw, impartialityLawOn } from '../people/impartiality-law.ts'
import { listDeclarations, readStandings } from '../people/impartiality-read.ts'
import { listHandlers } from '../people/staff-read.ts'
import { sharesName } from '../people/standing-ties-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { readCaseHead } from './case-head-read.ts'
import { listDeputyNeeds } from './deputy-store.ts'
import { type HandledStep, listHandledSteps } from './handled-steps-read.ts'
import { candidatesFor, type ShownHandler, type ShownNeed, shownHandlers, type Viewing } from './shown-handlers.ts'

/** Who may handle a case and who may not, as one of the staff may see it. */
export interface ImpartialityPage {
  readonly id: string
  readonly reference: string
  readonly applicantName: string
  readonly fundId: string
  readonly version: number
  readonly law: ImpartialityLaw
  readonly own: OwnStanding
  readonly people: readonly ShownHandler[]
  readonly needs: readonly ShownNeed[]
  /** Steps that still count, taken by somebody who is disqualified now. */
  readonly doubtful: readonly HandledStep[]
  readonly mayAppoint: boolean
  /** Those whose tie, as they told it, the viewer may find to be none. */
  readonly clearable: readonly { readonly id: string; readonly name: string }[]
}

export interface OwnStanding {
  readonly state: Standing['state']
  readonly tie: TieKind | null
  readonly from: 'declared' | 'registered' | null
  /** Somebody on their own list has the name of an applicant. */
  readonly sameName: boolean
  /** They are asked to be part of the case; saying yes disqualifies them. */
  readonly invited: boolean
}

interface Looking {
  readonly caseId: string
  readonly version: number
  readonly fundId: string
  readonly viewer: Viewing
  readonly today: Day
}

/** @throws Refused `not-found` for what has not come in */
export async function readImpartialityPage(reader: Reader, looking: Looking): Promise<ImpartialityPage> {
  const { caseId, fundId, viewer, today, version } = looking
  const { reference, applicantName } = await readCaseHead(reader, caseId)
  if (reference === null) return refuse({ code: 'not-found' })
  const [handlers, declarations, needs, steps, sameName, invited] = await Promise.all([
    listHandlers(reader, fundId),
    listDeclarations(reader, caseId),
    listDeputyNeeds(reader, caseId),
    listHandledSteps(reader, caseId),
    sharesName(reader, caseId, viewer.id),
    isInvited(reader, caseId, viewer.id),
  ])
  const ids = new Set(
    [...handlers, ...declarations.map(({ userId }) => ({ id: userId })), { id: viewer.id }].map(({ id }) => id),
  )
  const standings = await readStandings(reader, caseId, [...ids, ...steps.map(({ userId }) => userId)])
  const isOut = (userId: string) => standings.get(userId)?.state === 'disqualified'
  const isClearing = viewer.roles.has('fund-manager') && !isOut(viewer.id)
  const people = shownHandlers({ handlers, declarations, standings }, viewer)
  return {
    id: caseId,
    reference,
    applicantName,
    fundId,
    version,
    law: impartialityLawOn(today),
    own: { ...ownStanding(standings.get(viewer.id)), sameName, invited },
    people,
    needs: needs.map(need => ({ ...need, candidates: candidatesFor(need, handlers, isOut) })),
    doubtful: steps.filter(({ userId }) => isOut(userId)),
    mayAppoint: ['fund-manager', 'approver'].some(role => viewer.roles.has(role)) && !isOut(viewer.id),
    clearable: isClearing ? clearable(people, viewer.id) : [],
  }
}

const clearable = (people: readonly ShownHandler[], viewerId: string) =>
  people.filter(({ id, from }) => from === 'declared' && id !== viewerId).map(({ id, name }) => ({ id, name }))

const ownStanding = (standing: Standing = { state: 'undeclared' }) =>
  standing.state === 'disqualified'
    ? { state: standing.state, tie: standing.tie, from: standing.from }
    : { state: standing.state, tie: null, from: null }

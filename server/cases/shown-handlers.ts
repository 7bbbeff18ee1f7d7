import { type Standing, type TieGroup, type TieKind, tieGroupOf } from '../people/impartiality.ts'
import type { DeclarationOf } from '../people/impartiality-read.ts'
import type { Handler } from '../people/staff-read.ts'
import type { StaffRole } from '../people/viewer.ts'
import type { Day } from '../shared/day.ts'
import { canFollow } from './appoint-deputy.ts'
import type { DeputyNeed } from './deputy-store.ts'

/** One of the staff in the case. Of a tie, others than the person and a fund manager who is not disqualified see the group alone. */
export interface ShownHandler {
  readonly id: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly state: Standing['state']
  readonly group: TieGroup | null
  readonly tie: TieKind | null
  readonly words: string | null
  readonly from: 'declared' | 'registered' | null
  readonly declaredDay: Day | null
  /** Who found it, where it was not themselves. */
  readonly foundBy: string | null
}

/** The case asks for somebody in the place of one who is disqualified. */
export interface ShownNeed extends DeputyNeed {
  /** Who could take the place; with nobody left, one from outside must be appointed. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
}

export interface Viewing {
  readonly id: string
  readonly roles: ReadonlySet<string>
}

interface Known {
  readonly handlers: readonly Handler[]
  readonly declarations: readonly DeclarationOf[]
  readonly standings: ReadonlyMap<string, Standing>
}

/** Those who have said something, or of whom something is known. */
export function shownHandlers({ handlers, declarations, standings }: Known, viewer: Viewing): ShownHandler[] {
  const former = declarations.filter(({ userId }) => !handlers.some(({ id }) => id === userId))
  const isOut = (userId: string) => standings.get(userId)?.state === 'disqualified'
  const all = [...handlers, ...former.map(({ userId, userName }) => ({ id: userId, name: userName, roles: [] }))]
  return all.flatMap(({ id, name, roles }) => {
    const [standing, said] = [standings.get(id), declarations.find(({ userId }) => userId === id)]
    if (!standing || standing.state === 'undeclared') return []
    const [tie, from] = standing.state === 'disqualified' ? [standing.tie, standing.from] : [null, null]
    const isPrivy = id === viewer.id || (viewer.roles.has('fund-manager') && !isOut(viewer.id))
    const found = said && said.declaredById !== id ? said.declaredByName : null
    const group = tie && tieGroupOf(tie)
    const shown = { id, name, roles, state: standing.state, group, from, declaredDay: said?.declaredDay ?? null }
    return { ...shown, tie: isPrivy ? tie : null, words: isPrivy ? (said?.words ?? null) : null, foundBy: found }
  })
}

/** NOTE: a deputy's leader, who may be disqualified too, is asked for when the deputy is appointed. */
export function candidatesFor(
  { userId, deputyName, isOfficer }: DeputyNeed,
  handlers: readonly Handler[],
  isOut: (userId: string) => boolean,
): { id: string; name: string }[] {
  const replaced = handlers.find(({ id }) => id === userId)
  if (!replaced || deputyName !== null) return []
  const others = handlers.filter(other => !isOut(other.id) && canFollow(replaced, other, isOfficer))
  return others.map(({ id, name }) => ({ id, name }))
}

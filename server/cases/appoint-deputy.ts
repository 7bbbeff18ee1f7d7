import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { readHandlerStanding } from '../people/impartiality-read.ts'
import { type Handler, listHandlers } from '../people/staff-read.ts'
import { refuse } from '../shared/refusal.ts'
import { handOverCase, storeDeputy } from './deputy-store.ts'

export interface DeputyInput {
  /** Who is disqualified. */
  readonly userId: string
  readonly deputyId: string
  readonly reason: string
}

/**
 * The fund manager or an approver appoints somebody with the same role in the place of one who is disqualified, and what that
 * one had on their desk in the case goes over. It is no handling of the case, so only a tie bars the one who appoints.
 * @throws Refused `disqualified` for a deputy who is so too, `no-deputy-needed` where somebody has been appointed before
 */
export const appointDeputy = (deps: Deps, command: CaseCommand, input: DeputyInput): Promise<void> =>
  onCase(deps, { ...command, name: 'appoint-deputy' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'fund-manager', 'approver')
    await requireUntied(tx, file)
    const { userId, deputyId, reason } = input
    const handlers = await listHandlers(tx, file.fundId)
    const [replaced, deputy] = [userId, deputyId].map(id => handlers.find(handler => handler.id === id))
    const shared = replaced && deputy && replaced !== deputy ? sharedRoles(replaced, deputy) : []
    if (!replaced || !deputy || shared.length === 0) return refuse({ code: 'invalid', errors: [notAmongThem] })
    const { self, leaderDisqualified } = await readHandlerStanding(tx, personIn(file, deputyId))
    const mayPrepare = shared.includes('case-officer')
    if (self.state === 'disqualified' || (leaderDisqualified && !mayPrepare) || deputyId === file.applicantId)
      refuse({ code: 'disqualified', who: 'deputy', tie: null })
    if (!(await storeDeputy(tx, file, input))) refuse({ code: 'no-deputy-needed' })
    if (mayPrepare) await handOverCase(tx, file, userId, deputyId)
    const detail = { userId, userName: replaced.name, deputyId, deputyName: deputy.name, reason }
    await recordEvent(tx, file, { kind: 'deputy-appointed', detail })
  })

export const sharedRoles = (one: Handler, other: Handler): readonly string[] =>
  one.roles.filter(role => other.roles.includes(role))

const notAmongThem = { path: 'deputyId', message: 'Vel ein annan i fondet med same rolla.' }

const personIn = ({ id, fundId }: CaseFile, userId: string) => ({ caseId: id, fundId, userId })

/** Who appoints others need not have declared anything. @throws Refused `disqualified`, `four-eyes` in their own case */
export async function requireUntied(tx: Tx, file: CaseFile): Promise<void> {
  if (file.actor.id === file.applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
  const { self } = await readHandlerStanding(tx, personIn(file, file.actor.id))
  if (self.state === 'disqualified') refuse({ code: 'disqualified', who: 'self', tie: self.tie })
}

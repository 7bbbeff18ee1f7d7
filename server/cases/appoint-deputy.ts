import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { readHandlerStanding } from '../people/impartiality-read.ts'
import { requireUntied } from '../people/impartiality-store.ts'
import { type Handler, listHandlers } from '../people/staff-read.ts'
import { refuse } from '../shared/refusal.ts'
import { handOverCase, hasOnDesk, storeDeputy } from './deputy-store.ts'

export interface DeputyInput {
  /** Who is disqualified. */
  readonly userId: string
  readonly deputyId: string
  readonly reason: string
}

/**
 * The fund manager or an approver appoints somebody with the same role in the place of one who is disqualified, and what that
 * one had on their desk in the case goes over: who had the case as its officer is followed by a case officer. It is no handling
 * of the case, so only a tie bars the one who appoints.
 * @throws Refused `disqualified` for a deputy who is so too, `no-deputy-needed` where somebody has been appointed before
 */
export const appointDeputy = (deps: Deps, command: CaseCommand, input: DeputyInput): Promise<void> =>
  onCase(deps, { ...command, name: 'appoint-deputy' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'fund-manager', 'approver')
    await requireUntied(tx, file)
    const { userId, deputyId, reason } = input
    const handlers = await listHandlers(tx, file.fundId)
    const [replaced, deputy] = [userId, deputyId].map(id => handlers.find(handler => handler.id === id))
    const isOfficer = await hasOnDesk(tx, file.id, userId)
    if (!replaced || !deputy || !canFollow(replaced, deputy, isOfficer)) return refuseAtDeputy(isOfficer)
    const { self, leaderDisqualified } = await readHandlerStanding(tx, personIn(file, deputyId))
    const prepares = isOfficer || [replaced, deputy].every(({ roles }) => roles.includes('case-officer'))
    if (self.state === 'disqualified' || (leaderDisqualified && !prepares) || deputyId === file.applicantId)
      refuse({ code: 'disqualified', who: 'deputy', tie: null })
    if (!(await storeDeputy(tx, file, input))) refuse({ code: 'no-deputy-needed' })
    await handOverCase(tx, file, userId, deputyId)
    const detail = { userId, userName: replaced.name, deputyId, deputyName: deputy.name, reason }
    await recordEvent(tx, file, { kind: 'deputy-appointed', detail })
  })

/** Somebody else with the same role; a case officer, where the case or a claim in it lies on the desk of the one who is replaced. */
export const canFollow = (replaced: Handler, other: Handler, isOfficer: boolean): boolean =>
  other.id !== replaced.id &&
  (isOfficer ? other.roles.includes('case-officer') : other.roles.some(role => replaced.roles.includes(role)))

function refuseAtDeputy(isOfficer: boolean): never {
  const message = isOfficer
    ? 'Den inhabile er saksbehandlar i saka. Vel ein annan saksbehandlar i fondet.'
    : 'Vel ein annan i fondet med same rolla.'
  return refuse({ code: 'invalid', errors: [{ path: 'deputyId', message }] })
}

const personIn = ({ id, fundId }: CaseFile, userId: string) => ({ caseId: id, fundId, userId })

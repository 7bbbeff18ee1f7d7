import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { unlinkInformation } from './information-store.ts'
import { asksOfApplication, type CaseRequest, isAlive, requireRequestIn } from './request.ts'
import { changeRequest, listRequests, loadRequest } from './request-store.ts'
import { takeBackTheBall } from './take-back-the-ball.ts'
import { addToThread } from './thread-store.ts'

export interface Withdrawal {
  readonly requestId: string
  readonly reason: string
}

/**
 * The fund needs it no more, and tells the applicant why. What they were to be heard about, and have not been, has then not been put before them.
 * Where the application itself is with the applicant, they are the ones to send it again. @throws Refused `wrong-state`
 */
export const withdrawRequest = (deps: Deps, command: CaseCommand, { requestId, reason }: Withdrawal): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw-request' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const request = await loadRequest(tx, file.id, requestId)
    requireRequestIn(request, 'withdraw-request', 'open', 'overdue', 'answered')
    if (asksOfApplication(request)) refuse({ code: 'wrong-state', action: 'withdraw-request', state: 'returned' })
    const closedReason = reason
    await changeRequest(tx, requestId, { status: 'withdrawn', closedDay: file.today, closedReason })
    if (!isHeard(request)) await unlinkInformation(tx, requestId)
    if (request.status === 'open') await takeBackTheBall(tx, file, { requestId, outcome: 'dropped' })
    await addToThread(tx, file, { side: 'fund', kind: 'withdrawn', requestId })
    await recordEvent(tx, file, { kind: 'request-withdrawn', detail: { requestId } })
  })

/** Whether the applicant has said something to it, or let the last day pass: then they have been heard, whatever becomes of it. */
const isHeard = ({ status, items }: CaseRequest): boolean =>
  status !== 'open' || items.some(({ turns }) => turns.some(({ deed }) => deed === 'answered'))

/** The case is decided, or the applicant takes it back: nothing is left to answer, late or not, and no answer left to judge. */
export async function dropRequests(tx: Tx, file: CaseFile): Promise<void> {
  for (const { id: requestId, status } of (await listRequests(tx, file.id)).filter(isAlive)) {
    await changeRequest(tx, requestId, { status: 'closed', closedDay: file.today })
    if (status === 'open') await takeBackTheBall(tx, file, { requestId, outcome: 'dropped' })
  }
}

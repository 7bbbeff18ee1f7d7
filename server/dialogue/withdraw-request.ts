import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { unlinkInformation } from './information-store.ts'
import { asksOfApplication, requireRequestIn } from './request.ts'
import { changeRequest, loadRequest, openRequests } from './request-store.ts'
import { takeBackTheBall } from './take-back-the-ball.ts'
import { addToThread } from './thread-store.ts'

export interface Withdrawal {
  readonly requestId: string
  readonly reason: string
}

/**
 * The fund needs it no more, and tells the applicant why. What it was to be heard about has then not been put before them.
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
    await unlinkInformation(tx, requestId)
    if (request.status === 'open') await takeBackTheBall(tx, file, { requestId, outcome: 'dropped' })
    await addToThread(tx, file, { side: 'fund', kind: 'withdrawn', requestId })
    await recordEvent(tx, file, { kind: 'request-withdrawn', detail: { requestId } })
  })

/** The case is decided, or the applicant takes it back: nothing is left to answer. */
export async function dropRequests(tx: Tx, file: CaseFile): Promise<void> {
  for (const { id: requestId } of await openRequests(tx, file.id)) {
    await changeRequest(tx, requestId, { status: 'closed', closedDay: file.today })
    await takeBackTheBall(tx, file, { requestId, outcome: 'dropped' })
  }
}

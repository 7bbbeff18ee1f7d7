import type { Tx } from '../../db/database.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import { asksOfApplication, type CaseRequest } from '../dialogue/request.ts'
import { changeRequest, loadRequest } from '../dialogue/request-store.ts'
import { takeBackTheBall } from '../dialogue/take-back-the-ball.ts'
import { tellOfficer } from '../dialogue/tell.ts'
import { addToThread } from '../dialogue/thread-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { loadApplication } from './application-store.ts'
import { lapseReturned } from './lapse-returned.ts'

/**
 * The last day of a request has passed; the day's job says so. Where it asks for the application itself, and that is still with
 * the applicant, it is on its way to lapse. Otherwise the fund's time goes on, and the case is decided on what is there; both sides are told.
 */
export async function closeUnanswered(tx: Tx, file: CaseFile, requestId: string): Promise<void> {
  const request = await loadRequest(tx, file.id, requestId)
  if (request.status !== 'open')
    return closeDeadline(tx, file, { kind: 'request', subject: requestId, outcome: 'dropped' })
  const { status } = await loadApplication(tx, file.id)
  const isWithApplicant = status === 'returned' && asksOfApplication(request)
  await (isWithApplicant ? lapseReturned(tx, file, request) : leaveUnanswered(tx, file, request))
}

async function leaveUnanswered(tx: Tx, file: CaseFile, { id: requestId }: CaseRequest): Promise<void> {
  await changeRequest(tx, requestId, { status: 'overdue' })
  await takeBackTheBall(tx, file, { requestId, outcome: 'passed' })
  await addToThread(tx, file, { side: 'fund', kind: 'overdue', requestId })
  await tellOfficer(tx, file, { kind: 'request-overdue', content: { toStaff: true } })
  await enqueueNotice(tx, file, { kind: 'request-overdue' })
  await recordEvent(tx, file, { kind: 'request-overdue', detail: { requestId } })
}

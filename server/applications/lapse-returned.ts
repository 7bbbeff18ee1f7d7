import type { Tx } from '../../db/database.ts'
import { closeDeadline, dropDeadlines, setDeadline } from '../deadlines/deadline-store.ts'
import type { CaseRequest } from '../dialogue/request.ts'
import { changeRequest } from '../dialogue/request-store.ts'
import { addToThread } from '../dialogue/thread-store.ts'
import { dropRequests } from '../dialogue/withdraw-request.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { addDays } from '../shared/day.ts'
import { nextWorkingDay } from '../shared/working-day.ts'
import { storeStatus } from './application-store.ts'

/**
 * The last day for an application that was given back has passed. The first time the applicant is told that it lapses, and has
 * two weeks more; the second time it does.
 */
export const lapseReturned = (tx: Tx, file: CaseFile, request: CaseRequest): Promise<void> =>
  request.remindedDay === null ? warn(tx, file, request) : lapse(tx, file, request)

async function warn(tx: Tx, file: CaseFile, { id: requestId }: CaseRequest): Promise<void> {
  const dueDay = nextWorkingDay(addDays(file.today, 14))
  await changeRequest(tx, requestId, { dueDay, remindedDay: file.today })
  await setDeadline(tx, file, { kind: 'request', dueDay, subject: requestId })
  await addToThread(tx, file, { side: 'fund', kind: 'reminded', requestId })
  await enqueueNotice(tx, file, { kind: 'lapse-warning', content: { dueDay } })
  await recordEvent(tx, file, { kind: 'lapse-warned', detail: { requestId, dueDay } })
}

async function lapse(tx: Tx, file: CaseFile, { id: requestId }: CaseRequest): Promise<void> {
  await storeStatus(tx, file, 'lapsed')
  await closeDeadline(tx, file, { kind: 'request', subject: requestId, outcome: 'passed' })
  await dropRequests(tx, file)
  await dropDeadlines(tx, file)
  await enqueueNotice(tx, file, { kind: 'application-lapsed' })
  await recordEvent(tx, file, { kind: 'application-lapsed', detail: { requestId } })
}

import type { Reader } from '../../db/database.ts'
import { listNoticesTo, type Notice } from '../letters/outbox-store.ts'
import type { MyCase } from './my-cases-read.ts'

export interface MyNotice extends Notice {
  readonly reference: string | null
  /** Whether the case can be opened by the one who was told. */
  readonly isMine: boolean
}

/** The latest of what the viewer has been told, the newest first: in their cases, and in those that they are not part of. */
export async function listMyNotices(
  reader: Reader,
  recipientId: string,
  cases: readonly MyCase[],
): Promise<MyNotice[]> {
  const references = new Map(cases.map(({ id, reference }) => [id, reference]))
  const notices = await listNoticesTo(reader, recipientId, 10)
  return notices.map(notice => ({
    ...notice,
    reference: references.get(notice.caseId) ?? null,
    isMine: references.has(notice.caseId),
  }))
}

import type { Reader } from '../../db/database.ts'
import { listNotices, type Notice } from '../letters/outbox-store.ts'
import type { MyCase } from './my-cases-read.ts'

export interface MyNotice extends Notice {
  readonly reference: string | null
}

/** The latest of what the viewer has been told in their cases, the newest first. */
export async function listMyNotices(
  reader: Reader,
  recipientId: string,
  cases: readonly MyCase[],
): Promise<MyNotice[]> {
  const notices: MyNotice[] = []
  for (const { id, reference } of cases) {
    for (const notice of await listNotices(reader, id, recipientId)) notices.push({ ...notice, reference })
  }
  return notices.sort((a, b) => b.id - a.id).slice(0, 10)
}

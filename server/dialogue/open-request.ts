import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import { stopClock } from '../deadlines/stopped-clock-store.ts'
import { type EventKind, recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import type { Day } from '../shared/day.ts'
import { sha256 } from '../shared/sha256.ts'
import { insertRequest, type NewRequest } from './request-store.ts'
import { addToThread } from './thread-store.ts'

/**
 * Asks the applicant for something by a certain day. Until it is answered, the time in which the fund answers stands still.
 * The request takes the command's id as its own, so that a repeat asks once.
 */
export async function openRequest(tx: Tx, file: CaseFile, asked: Omit<NewRequest, 'id'>): Promise<string> {
  const request = { id: file.commandId, ...asked }
  const { id: requestId, kind, dueDay, items } = request
  await insertRequest(tx, file, request)
  await giveTheBall(tx, file, { requestId, dueDay })
  await addToThread(tx, file, { side: 'fund', kind: 'request', requestId })
  const told = kind === 'comment' ? 'comment-wanted' : 'request-for-more'
  await enqueueNotice(tx, file, { kind: told, content: { requestId, dueDay } })
  const detail = { requestId, number: items.length, dueDay, wordsHash: wordsHash(request) }
  await recordEvent(tx, file, { kind: eventOf(request), detail })
  return requestId
}

function eventOf({ kind, items }: NewRequest): EventKind {
  if (kind === 'comment') return 'comment-asked'
  return items.some(({ about }) => about === 'question') ? 'returned-for-more' : 'more-asked'
}

/** The applicant's last day begins to count, the fund's stands still. */
export async function giveTheBall(
  tx: Tx,
  file: CaseFile,
  { requestId, dueDay }: { requestId: string; dueDay: Day },
): Promise<void> {
  await setDeadline(tx, file, { kind: 'request', dueDay, subject: requestId })
  await stopClock(tx, file)
}

/** The words stand in their own table; the history holds what proves them. */
const wordsHash = ({ introduction, items }: Pick<NewRequest, 'introduction' | 'items'>): string =>
  sha256(JSON.stringify({ introduction, items }))

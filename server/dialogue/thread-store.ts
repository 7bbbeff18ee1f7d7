import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day, Instant } from '../shared/day.ts'

/** Who says it. What the calendar brings about is said by the fund. */
export type ThreadSide = 'applicant' | 'fund'

/** A message has words of its own; everything else tells what happened to a request. */
export type ThreadKind =
  | 'message'
  | 'request'
  | 'answer'
  | 'asked-again'
  | 'settled'
  | 'withdrawn'
  | 'overdue'
  | 'reminded'
  | 'time-asked'
  | 'time-granted'
  | 'time-refused'

export interface ThreadEntry {
  /** Grows: what comes later has a higher one. */
  readonly id: number
  readonly side: ThreadSide
  readonly kind: ThreadKind
  readonly authorId: string
  readonly authorName: string | null
  /** `null` where it is no message, and once it has been erased. */
  readonly body: string | null
  readonly requestId: string | null
  readonly day: Day
  readonly recordedAt: Instant
}

type NewEntry = Pick<ThreadEntry, 'side' | 'kind'> & { readonly body?: string; readonly requestId?: string }

/** Adds to what the fund and the applicant have said to each other. */
export async function addToThread(tx: Tx, file: CaseFile, entry: NewEntry): Promise<void> {
  const { side, kind, body = null, requestId = null } = entry
  await tx.run(
    `INSERT INTO thread_entries (case_id, side, kind, author_id, body, request_id, day, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [file.id, side, kind, file.actor.id, body, requestId, file.today, file.now],
  )
}

/** From the first to the latest. */
export const listThread = (reader: Reader, caseId: string): Promise<ThreadEntry[]> =>
  reader.all<ThreadEntry>(
    `SELECT t.id, t.side, t.kind, t.author_id AS "authorId", u.name AS "authorName", t.body, t.request_id AS "requestId", t.day,
       t.recorded_at AS "recordedAt"
     FROM thread_entries t LEFT JOIN users u ON u.id = t.author_id WHERE t.case_id = ? ORDER BY t.id`,
    [caseId],
  )

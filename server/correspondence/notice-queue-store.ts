import type { Reader, Tx } from '../../db/database.ts'
import { forgetNoticeFault } from '../letters/notice-fault-store.ts'
import type { Notice, NoticeKind } from '../letters/outbox-store.ts'
import type { Instant } from '../shared/day.ts'

/** A notice that waits for its letter and its mail, with whom it goes to. */
export interface QueuedNotice extends Notice {
  readonly fundId: string
  /** `null` before the application is sent in. */
  readonly reference: string | null
  /** Who opened the case. */
  readonly openerId: string
  readonly recipientId: string
  readonly address: string
  /** How often it could not be handled before. */
  readonly attempts: number
}

interface Row extends Omit<QueuedNotice, 'content'> {
  readonly content: string
}

const queueSql = `
  SELECT o.id, o.case_id AS "caseId", o.kind, o.content, o.recorded_at AS "recordedAt", c.fund_id AS "fundId", c.reference,
    c.applicant_id AS "openerId", o.recipient_id AS "recipientId", u.email AS address, COALESCE(f.attempts, 0) AS attempts
  FROM outbox o JOIN cases c ON c.id = o.case_id JOIN users u ON u.id = o.recipient_id
  LEFT JOIN notice_faults f ON f.outbox_id = o.id
  WHERE o.handled_at IS NULL AND o.id > ? AND (f.outbox_id IS NULL OR f.next_try_at <= ?) ORDER BY o.id LIMIT ?`

/** Those whose turn it is, the oldest first, after one that has been seen. */
export async function listUnhandled(
  reader: Reader,
  { after, now, limit }: { readonly after: number; readonly now: Instant; readonly limit: number },
): Promise<QueuedNotice[]> {
  const rows = await reader.all<Row>(queueSql, [after, now, limit])
  return rows.map(row => ({ ...row, content: JSON.parse(row.content) }))
}

/** Takes a notice in the transaction that does what it calls for: of any number of instances, one gets it. */
export async function takeNotice(tx: Tx, id: number, now: Instant): Promise<boolean> {
  await forgetNoticeFault(tx, id)
  return (await tx.run('UPDATE outbox SET handled_at = ? WHERE id = ? AND handled_at IS NULL', [now, id])) === 1
}

/** How often whoever opened the case has been told of the same kind of thing, this time counted: the number of a decision. */
export async function countToldBefore(
  reader: Reader,
  { caseId, openerId, id }: QueuedNotice,
  kind: NoticeKind,
): Promise<number> {
  const row = await reader.first<{ told: number }>(
    'SELECT COUNT(*) AS told FROM outbox WHERE case_id = ? AND recipient_id = ? AND kind = ? AND id <= ?',
    [caseId, openerId, kind, id],
  )
  return row?.told ?? 0
}

import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { NoticeKind } from './outbox-store.ts'

export interface NewNoticeFault {
  readonly noticeId: number
  /** This one counted. */
  readonly attempts: number
  readonly fault: string
  /** `null` leaves it to a person. */
  readonly nextTryAt: Instant | null
}

/** That the letters and the mail of a notice could not be ordered; nothing where another has ordered them meanwhile. */
export async function storeNoticeFault(
  tx: Tx,
  { noticeId, attempts, fault, nextTryAt }: NewNoticeFault,
): Promise<void> {
  await tx.run(
    `INSERT INTO notice_faults (outbox_id, attempts, next_try_at, last_fault)
     SELECT o.id, ?, ?, ? FROM outbox o WHERE o.id = ? AND o.handled_at IS NULL
     ON CONFLICT (outbox_id) DO UPDATE SET attempts = excluded.attempts, next_try_at = excluded.next_try_at,
       last_fault = excluded.last_fault`,
    [attempts, nextTryAt, fault, noticeId],
  )
}

export async function forgetNoticeFault(tx: Tx, noticeId: number): Promise<void> {
  await tx.run('DELETE FROM notice_faults WHERE outbox_id = ?', [noticeId])
}

/** From the beginning again; answers whether it waited for that. */
export async function tryNoticeAgain(tx: Tx, noticeId: number, now: Instant): Promise<boolean> {
  const sql = 'UPDATE notice_faults SET attempts = 0, next_try_at = ? WHERE outbox_id = ? AND next_try_at IS NULL'
  return (await tx.run(sql, [now, noticeId])) === 1
}

/** What somebody was to be told and has not been: it waits for a person. */
export interface FailedNotice {
  readonly noticeId: number
  readonly caseId: string
  /** `null` before the application is sent in. */
  readonly reference: string | null
  readonly kind: NoticeKind
  readonly recipientName: string
  readonly recordedAt: Instant
  readonly attempts: number
  readonly fault: string
}

const failedSql = `
  SELECT f.outbox_id AS "noticeId", o.case_id AS "caseId", c.reference, o.kind, u.name AS "recipientName",
    o.recorded_at AS "recordedAt", f.attempts, f.last_fault AS fault
  FROM notice_faults f JOIN outbox o ON o.id = f.outbox_id JOIN cases c ON c.id = o.case_id
  JOIN users u ON u.id = o.recipient_id WHERE f.next_try_at IS NULL`

export const listFailedNotices = (reader: Reader, fundId: string): Promise<FailedNotice[]> =>
  reader.all(`${failedSql} AND c.fund_id = ? ORDER BY f.outbox_id LIMIT 200`, [fundId])

export async function fundOfNotice(reader: Reader, noticeId: number): Promise<string | null> {
  const sql = 'SELECT c.fund_id AS id FROM outbox o JOIN cases c ON c.id = o.case_id WHERE o.id = ?'
  return (await reader.first<{ id: string }>(sql, [noticeId]))?.id ?? null
}

import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { listApplicants } from '../people/case-people-store.ts'
import type { Instant } from '../shared/day.ts'

/** What somebody is told; each kind has its words in `views/notice-text.ts`. */
export type NoticeKind =
  | 'receipt'
  | 'request-for-more'
  | 'comment-wanted'
  | 'request-answered'
  | 'request-overdue'
  | 'lapse-warning'
  | 'application-lapsed'
  | 'more-time-asked'
  | 'more-time-answered'
  | 'message'
  | 'decision'
  | 'room-in-the-fund'
  | 'guarantee-in-force'
  | 'guarantee-changed'
  | 'sale-answered'
  | 'claim-receipt'
  | 'claim-decision'
  | 'paid'
  | 'repayment-demanded'
  | 'document-blocked'
  | 'preliminary-answer'
  | 'deadline-reminder'
  | 'deadline-passed'
  | 'deadline-moved'
  | 'invitation'
  | 'invitation-answered'
  | 'taken-part'
  | 'removed-from-case'
  | 'draft-lapsed'
  | 'appeal'
  | 'case-reopened'
  | 'decision-corrected'
  | 'financing-asked'
  | 'financing-answered'
  | 'assignment-proposed'
  | 'assignment-answered'
  | 'default-notified'

export interface Notice {
  readonly id: number
  readonly caseId: string
  readonly kind: NoticeKind
  readonly content: Record<string, unknown>
  readonly recordedAt: Instant
}

/**
 * Puts a notice in the outbox in the transaction of what it tells, so that neither is there without the other. Without a
 * recipient it goes to every applicant of the case.
 */
export async function enqueueNotice(
  tx: Tx,
  file: CaseFile,
  notice: { recipientId?: string; kind: NoticeKind; content?: object },
): Promise<void> {
  const recipients = notice.recipientId === undefined ? await listApplicants(tx, file) : [notice.recipientId]
  const content = JSON.stringify(notice.content ?? {})
  for (const recipientId of recipients) {
    await tx.run('INSERT INTO outbox (case_id, recipient_id, kind, content, recorded_at) VALUES (?, ?, ?, ?, ?)', [
      file.id,
      recipientId,
      notice.kind,
      content,
      file.now,
    ])
  }
}

interface NoticeRow {
  readonly id: number
  readonly case_id: string
  readonly kind: NoticeKind
  readonly content: string
  readonly recorded_at: Instant
}

const selectNotices = 'SELECT id, case_id, kind, content, recorded_at FROM outbox'

export async function listNotices(reader: Reader, caseId: string, recipientId: string): Promise<Notice[]> {
  const sql = `${selectNotices} WHERE case_id = ? AND recipient_id = ? ORDER BY id DESC`
  return (await reader.all<NoticeRow>(sql, [caseId, recipientId])).map(noticeFrom)
}

/** The latest of what somebody has been told in any case. */
export async function listNoticesTo(reader: Reader, recipientId: string, limit: number): Promise<Notice[]> {
  const sql = `${selectNotices} WHERE recipient_id = ? ORDER BY id DESC LIMIT ?`
  return (await reader.all<NoticeRow>(sql, [recipientId, limit])).map(noticeFrom)
}

const noticeFrom = ({ id, case_id: caseId, kind, content, recorded_at: recordedAt }: NoticeRow): Notice => ({
  id,
  caseId,
  kind,
  content: JSON.parse(content),
  recordedAt,
})

import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Instant } from '../shared/day.ts'

/** What somebody is told; each kind has its words in `views/notice-text.ts`. */
export type NoticeKind =
  | 'receipt'
  | 'request-for-more'
  | 'decision'
  | 'room-in-the-fund'
  | 'guarantee-in-force'
  | 'guarantee-changed'
  | 'sale-answered'
  | 'claim-receipt'
  | 'claim-decision'
  | 'paid'
  | 'repayment-demanded'

export interface Notice {
  readonly id: number
  readonly caseId: string
  readonly kind: NoticeKind
  readonly content: Record<string, unknown>
  readonly recordedAt: Instant
}

/** Puts a notice in the outbox in the transaction of what it tells, so that neither is there without the other. */
export async function enqueueNotice(
  tx: Tx,
  file: CaseFile,
  notice: { recipientId?: string; kind: NoticeKind; content?: object },
): Promise<void> {
  await tx.run('INSERT INTO outbox (case_id, recipient_id, kind, content, recorded_at) VALUES (?, ?, ?, ?, ?)', [
    file.id,
    notice.recipientId ?? file.applicantId,
    notice.kind,
    JSON.stringify(notice.content ?? {}),
    file.now,
  ])
}

export async function listNotices(reader: Reader, caseId: string, recipientId: string): Promise<Notice[]> {
  const rows = await reader.all<{
    id: number
    case_id: string
    kind: NoticeKind
    content: string
    recorded_at: Instant
  }>(
    'SELECT id, case_id, kind, content, recorded_at FROM outbox WHERE case_id = ? AND recipient_id = ? ORDER BY id DESC',
    [caseId, recipientId],
  )
  return rows.map(row => ({
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    content: JSON.parse(row.content),
    recordedAt: row.recorded_at,
  }))
}

import { randomBytes } from 'node:crypto'
import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import { sha256 } from '../shared/sha256.ts'
import type { CaseFile } from './case-file.ts'
import { advanceCase } from './case-store.ts'
import { isGuaranteeNews } from './guarantee-news.ts'
import { queueNews } from './guarantee-news-store.ts'

/** What can happen in a case; each has its sentence in `views/event-text.ts`. */
export type EventKind =
  | 'draft-opened'
  | 'draft-saved'
  | 'draft-lapsed'
  | 'person-invited'
  | 'invitation-accepted'
  | 'invitation-declined'
  | 'person-removed'
  | 'submitted'
  | 'assessment-begun'
  | 'assigned'
  | 'returned-for-more'
  | 'more-asked'
  | 'comment-asked'
  | 'request-answered'
  | 'asked-again'
  | 'request-settled'
  | 'request-withdrawn'
  | 'request-overdue'
  | 'lapse-warned'
  | 'application-lapsed'
  | 'more-time-asked'
  | 'more-time-answered'
  | 'message-sent'
  | 'note-written'
  | 'note-corrected'
  | 'note-pinned'
  | 'note-unpinned'
  | 'information-registered'
  | 'information-set-aside'
  | 'recommended'
  | 'recommendation-returned'
  | 'sent-to-board'
  | 'put-on-board-list'
  | 'put-on-waiting-list'
  | 'told-of-room'
  | 'granted'
  | 'granted-in-part'
  | 'refused'
  | 'dismissed'
  | 'withdrawn'
  | 'commitment-accepted'
  | 'commitment-declined'
  | 'guarantee-lapsed'
  | 'building-started'
  | 'completed'
  | 'stepped-down'
  | 'guarantee-expired'
  | 'guarantee-reversed'
  | 'guarantee-withdrawn'
  | 'sale-noticed'
  | 'sale-answered'
  | 'claim-lodged'
  | 'claim-assessment-begun'
  | 'claim-assigned'
  | 'claim-recommended'
  | 'claim-recommendation-returned'
  | 'claim-settled'
  | 'claim-nothing-to-pay'
  | 'claim-refused'
  | 'claim-withdrawn'
  | 'payment-attested'
  | 'paid'
  | 'repayment-demanded'
  | 'repayment-received'
  | 'document-received'
  | 'document-withdrawn'
  | 'document-blocked'
  | 'reminded'
  | 'deadline-passed'
  | 'deadline-moved'
  | 'preliminary-answer-sent'
  | 'impartiality-declared'
  | 'tie-found'
  | 'tie-cleared'
  | 'deputy-appointed'
  | 'case-reopened'
  | 'claim-reopened'
  | 'guarantee-raised'
  | 'guarantee-restored'
  | 'guarantee-letter-issued'
  | 'decision-corrected'
  | 'appeal-filed'
  | 'appeal-registered'
  | 'appeal-taken-late'
  | 'appeal-dismissed'
  | 'appeal-reviewed'
  | 'appeal-review-returned'
  | 'appeal-changed'
  | 'appeal-forwarded'
  | 'appeal-closed'
  | 'appeal-taken-up'
  | 'appeal-withdrawn'
  | 'financing-asked'
  | 'financing-confirmed'
  | 'financing-declined'
  | 'loan-registered'
  | 'remaining-loan-confirmed'
  | 'assignment-proposed'
  | 'assignment-agreed'
  | 'assignment-declined'
  | 'assignment-revoked'
  | 'default-notified'

export interface CaseEvent {
  readonly seq: number
  readonly kind: EventKind
  readonly actorId: string
  readonly actorName: string | null
  readonly day: Day
  readonly recordedAt: Instant
  /** `null` once it has been erased. */
  readonly detail: Record<string, unknown> | null
}

export type Recording = { readonly kind: EventKind; readonly detail?: object }

/**
 * Adds what happened to the case's chain and raises its version. Hash = SHA-256 of the link before and of the event's facts.
 * Personal data stands outside: the chain holds SHA-256(salt + detail), and erasing both leaves it whole.
 */
export async function recordEvent(tx: Tx, file: CaseFile, event: Recording): Promise<void> {
  const [detail, salt] = [JSON.stringify(event.detail ?? {}), randomBytes(16).toString('hex')]
  const detailHash = detailHashOf(salt, detail)
  const link = {
    caseId: file.id,
    seq: file.version + 1,
    kind: event.kind,
    actorId: file.actor.id,
    day: file.today,
    recordedAt: file.now,
    detailHash,
  }
  const hash = linkHash(file.headHash, link)
  const previousHash = file.headHash
  await advanceCase(tx, file, hash)
  await tx.run(
    `INSERT INTO case_events (case_id, seq, kind, actor_id, day, recorded_at, salt, detail, detail_hash, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [file.id, link.seq, event.kind, file.actor.id, file.today, file.now, salt, detail, detailHash, previousHash, hash],
  )
  const { kind } = event
  if (file.bankId !== null && isGuaranteeNews(kind)) await queueNews(tx, file, { kind, seq: link.seq })
}

/** Whether something of that kind has happened after the version `seq`. */
export async function happenedSince(
  reader: Reader,
  caseId: string,
  { kind, seq }: { kind: EventKind; seq: number },
): Promise<boolean> {
  const sql = 'SELECT seq FROM case_events WHERE case_id = ? AND seq > ? AND kind = ? LIMIT 1'
  return (await reader.first(sql, [caseId, seq, kind])) !== undefined
}

export interface EventLink {
  readonly caseId: string
  readonly seq: number
  readonly kind: string
  readonly actorId: string
  readonly day: string
  readonly recordedAt: string
  readonly detailHash: string
}

export const linkHash = (previous: string, link: EventLink): string =>
  sha256(
    [previous, link.caseId, link.seq, link.kind, link.actorId, link.day, link.recordedAt, link.detailHash].join('\n'),
  )

export const detailHashOf = (salt: string, detail: string): string => sha256(salt + detail)

export async function listEvents(reader: Reader, caseId: string): Promise<CaseEvent[]> {
  const rows = await reader.all<{
    seq: number
    kind: EventKind
    actor_id: string
    actor_name: string | null
    day: Day
    recorded_at: Instant
    detail: string | null
  }>(
    `SELECT e.seq, e.kind, e.actor_id, u.name AS actor_name, e.day, e.recorded_at, e.detail
     FROM case_events e LEFT JOIN users u ON u.id = e.actor_id WHERE e.case_id = ? ORDER BY e.seq`,
    [caseId],
  )
  return rows.map(row => ({
    seq: row.seq,
    kind: row.kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    day: row.day,
    recordedAt: row.recorded_at,
    detail: row.detail === null ? null : JSON.parse(row.detail),
  }))
}

import type { Reader, SqlValue } from '../../db/database.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import type { Instant } from '../shared/day.ts'
import type { MailContent, MailKind, MailStatus } from './mail.ts'
import type { Attempt } from './queue-store.ts'

/** A mail as it is shown: to whom, about what, and how it went. */
export interface ListedMail {
  readonly id: string
  readonly caseId: string | null
  readonly reference: string | null
  readonly kind: MailKind
  readonly subject: string
  readonly recipientName: string | null
  readonly address: string
  readonly status: MailStatus
  readonly attempts: number
  readonly enqueuedAt: Instant
  readonly sentAt: Instant | null
  readonly nextTryAt: Instant
  /** The letter that it leads to is not made yet. */
  readonly waitsForLetter: boolean
  /** It could not be delivered, and nobody has seen to it yet. */
  readonly needsHand: boolean
  readonly lastOutcome: Attempt['outcome'] | null
  readonly lastCode: number | null
  /** What staff said when they had seen to it. */
  readonly settledReason: string | null
}

export interface WholeMail extends ListedMail {
  readonly language: WrittenLanguage
  readonly content: MailContent
  readonly messageId: string
  readonly templateVersion: number | null
}

interface Row extends Omit<WholeMail, 'content' | 'subject' | 'waitsForLetter' | 'needsHand'> {
  readonly content: string
  readonly waitsForLetter: number
  readonly needsHand: number
}

const selectMails = `
  SELECT m.id, m.case_id AS "caseId", c.reference, m.kind, m.language, m.content, u.name AS "recipientName", m.address, m.status,
    m.attempts, m.enqueued_at AS "enqueuedAt", m.sent_at AS "sentAt", m.next_try_at AS "nextTryAt", m.needs_hand AS "needsHand",
    m.message_id AS "messageId", m.template_version AS "templateVersion", l.outcome AS "lastOutcome", l.code AS "lastCode",
    h.reason AS "settledReason",
    CASE WHEN m.letter_id IS NULL OR EXISTS (SELECT 1 FROM letter_files f WHERE f.letter_id = m.letter_id)
      THEN 0 ELSE 1 END AS "waitsForLetter"
  FROM mails m LEFT JOIN users u ON u.id = m.user_id LEFT JOIN cases c ON c.id = m.case_id
  LEFT JOIN mail_attempts l ON l.id = (SELECT MAX(a.id) FROM mail_attempts a WHERE a.mail_id = m.id)
  LEFT JOIN mail_handlings h ON h.deed = 'settled' AND h.id = (SELECT MAX(b.id) FROM mail_handlings b WHERE b.mail_id = m.id)`

/** Every mail of a case, the newest first; with `userId` those to that person alone. */
export function mailLog(reader: Reader, caseId: string, userId: string | null = null): Promise<ListedMail[]> {
  const own = userId === null ? '' : 'AND m.user_id = ?'
  const values = userId === null ? [caseId] : [caseId, userId]
  return listMails(reader, `WHERE m.case_id = ? ${own} ORDER BY m.id DESC LIMIT 500`, values)
}

/** What could not be delivered and waits for somebody to see to it, the oldest first. */
export const listInHand = (reader: Reader, fundId: string, limit: number): Promise<ListedMail[]> =>
  listMails(reader, 'WHERE m.fund_id = ? AND m.needs_hand = 1 ORDER BY m.id LIMIT ?', [fundId, limit])

export const listWaitingMails = (reader: Reader, fundId: string, limit: number): Promise<ListedMail[]> =>
  listMails(reader, "WHERE m.fund_id = ? AND m.status IN ('waiting', 'sending') ORDER BY m.next_try_at, m.id LIMIT ?", [
    fundId,
    limit,
  ])

/** What went out of late, the newest first. */
export const listSentMails = (reader: Reader, fundId: string, limit: number): Promise<ListedMail[]> =>
  listMails(reader, "WHERE m.fund_id = ? AND m.status = 'sent' ORDER BY m.id DESC LIMIT ?", [fundId, limit])

export interface MailCounts {
  readonly inHand: number
  readonly waiting: number
}

export async function countMails(reader: Reader, fundId: string): Promise<MailCounts> {
  const row = await reader.first<MailCounts>(
    `SELECT (SELECT COUNT(*) FROM mails WHERE fund_id = ? AND needs_hand = 1) AS "inHand",
       (SELECT COUNT(*) FROM mails WHERE fund_id = ? AND status IN ('waiting', 'sending')) AS waiting`,
    [fundId, fundId],
  )
  return { inHand: Number(row?.inHand ?? 0), waiting: Number(row?.waiting ?? 0) }
}

export async function findMail(reader: Reader, id: string): Promise<WholeMail | null> {
  const row = await reader.first<Row>(`${selectMails} WHERE m.id = ?`, [id])
  return row ? mailFrom(row) : null
}

/** Those that the condition holds for, in its order. */
export async function listMails(reader: Reader, where: string, values: readonly SqlValue[]): Promise<ListedMail[]> {
  const rows = await reader.all<Row>(`${selectMails} ${where}`, values)
  return rows.map(row => {
    const { content: worded, language, messageId, templateVersion, ...mail } = mailFrom(row)
    return mail
  })
}

function mailFrom(row: Row): WholeMail {
  const content: MailContent = JSON.parse(row.content)
  const { needsHand, waitsForLetter } = row
  return { ...row, content, subject: content.subject, needsHand: needsHand === 1, waitsForLetter: waitsForLetter === 1 }
}

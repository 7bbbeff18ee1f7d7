import type { Reader, Tx } from '../../db/database.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import type { Instant } from '../shared/day.ts'
import type { MailContent, MailToSend } from './mail.ts'
import { nextMailTry } from './retry-plan.ts'

interface DueRow {
  readonly id: string
  readonly message_id: string
  readonly address: string
  readonly language: WrittenLanguage
  readonly content: string
  readonly enqueued_at: Instant
  readonly attempts: number
  readonly status: 'waiting' | 'sending'
}

const selectMail = 'SELECT id, message_id, address, language, content, enqueued_at, attempts, status FROM mails'
const isDue = "status IN ('waiting', 'sending') AND next_try_at <= ?"
const hasItsLetter = `(letter_id IS NULL OR EXISTS (SELECT 1 FROM letter_files f WHERE f.letter_id = mails.letter_id))`

/** Those that can go out now, the longest waiting first. */
export async function listDueMails(reader: Reader, now: Instant, limit: number): Promise<string[]> {
  const sql = `SELECT id FROM mails WHERE ${isDue} AND ${hasItsLetter} ORDER BY next_try_at, id LIMIT ?`
  return (await reader.all<{ id: string }>(sql, [now, limit])).map(({ id }) => id)
}

/**
 * Makes the mail the caller's until `leaseEnds`; `null` where another was first. One whose senders died as often as others fail
 * is given up: it may be what kills them.
 */
export async function claimMail(
  tx: Tx,
  id: string,
  { now, leaseEnds }: { now: Instant; leaseEnds: Instant },
): Promise<MailToSend | null> {
  const row = await tx.lockFirst<DueRow>(`${selectMail} WHERE id = ? AND ${isDue}`, [id, now])
  if (!row) return null
  const perhapsAgain = row.status === 'sending'
  const attempts = row.attempts + (perhapsAgain ? 1 : 0)
  const isGivenUp = perhapsAgain && nextMailTry(attempts, now) === null
  const [status, nextTryAt] = isGivenUp ? ['given-up', now] : ['sending', leaseEnds]
  const marked = [status, attempts, nextTryAt, isGivenUp ? 1 : 0, id]
  await tx.run('UPDATE mails SET status = ?, attempts = ?, next_try_at = ?, needs_hand = ? WHERE id = ?', marked)
  if (perhapsAgain) await insertAttempt(tx, id, { at: now, outcome: 'perhaps-again' })
  if (isGivenUp) return null
  const { language, address, message_id: messageId, enqueued_at: enqueuedAt } = row
  const content: MailContent = JSON.parse(row.content)
  return { id, messageId, address, language, content, enqueuedAt, attempts, perhapsAgain }
}

export interface Mark {
  readonly status: 'waiting' | 'sent' | 'failed' | 'given-up'
  readonly attempts: number
  readonly nextTryAt: Instant
  readonly sentAt: Instant | null
}

/** What became of a mail that was claimed until `leaseEnds`; 0 where another has taken it over since. */
export function markMail(tx: Tx, id: string, { leaseEnds, ...mark }: Mark & { leaseEnds: Instant }): Promise<number> {
  const { status, attempts, nextTryAt, sentAt } = mark
  const needsHand = status === 'failed' || status === 'given-up' ? 1 : 0
  return tx.run(
    `UPDATE mails SET status = ?, attempts = ?, next_try_at = ?, sent_at = ?, needs_hand = ?
     WHERE id = ? AND status = 'sending' AND next_try_at = ?`,
    [status, attempts, nextTryAt, sentAt, needsHand, id, leaseEnds],
  )
}

export interface Attempt {
  readonly at: Instant
  readonly outcome: 'sent' | 'refused' | 'later' | 'broken-off' | 'perhaps-again' | 'returned'
  readonly code?: number | null
  readonly fault?: string
}

export async function insertAttempt(tx: Tx, mailId: string, { at, outcome, code, fault }: Attempt): Promise<void> {
  await tx.run('INSERT INTO mail_attempts (mail_id, at, outcome, code, fault) VALUES (?, ?, ?, ?, ?)', [
    mailId,
    at,
    outcome,
    code ?? null,
    fault ?? null,
  ])
}

import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { MailStatus } from './mail.ts'

/** A mail that staff see to, and the case that it is of. */
export interface HandledMail {
  readonly id: string
  readonly fundId: string
  readonly caseId: string | null
  readonly applicantId: string | null
  readonly status: MailStatus
  readonly needsHand: number
}

export async function lockMail(tx: Tx, id: string): Promise<HandledMail | null> {
  const mail = await tx.lockFirst<Omit<HandledMail, 'applicantId'>>(
    'SELECT id, fund_id AS "fundId", case_id AS "caseId", status, needs_hand AS "needsHand" FROM mails WHERE id = ?',
    [id],
  )
  return mail ? { ...mail, applicantId: await applicantOf(tx, mail.caseId) } : null
}

async function applicantOf(reader: Reader, caseId: string | null): Promise<string | null> {
  if (caseId === null) return null
  const row = await reader.first<{ id: string }>('SELECT applicant_id AS id FROM cases WHERE id = ?', [caseId])
  return row?.id ?? null
}

/** From the start, to the address that the person has now. */
export async function queueAgain(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.run(
    `UPDATE mails SET status = 'waiting', attempts = 0, next_try_at = ?, needs_hand = 0,
       address = COALESCE((SELECT u.email FROM users u WHERE u.id = mails.user_id), address) WHERE id = ?`,
    [now, id],
  )
}

export async function markSettled(tx: Tx, id: string): Promise<void> {
  await tx.run('UPDATE mails SET needs_hand = 0 WHERE id = ?', [id])
}

/** It was taken, and came back afterwards. */
export async function markReturned(tx: Tx, id: string): Promise<void> {
  await tx.run("UPDATE mails SET status = 'failed', needs_hand = 1 WHERE id = ?", [id])
}

export type Deed = 'retried' | 'settled' | 'returned'

interface Handling {
  readonly mailId: string
  readonly deed: Deed
  readonly reason: string | null
  readonly by: string
  readonly at: Instant
}

export async function insertHandling(tx: Tx, { mailId, deed, reason, by, at }: Handling): Promise<void> {
  await tx.run('INSERT INTO mail_handlings (mail_id, deed, reason, by_user, at) VALUES (?, ?, ?, ?, ?)', [
    mailId,
    deed,
    reason,
    by,
    at,
  ])
}

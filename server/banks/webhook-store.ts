import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { Webhook } from './webhook.ts'

/** Those that are in use, in the order in which they were made. */
export const listWebhooks = (reader: Reader, bankId: string): Promise<Webhook[]> =>
  reader.all(
    'SELECT id, url, made_day AS "madeDay" FROM webhooks WHERE bank_id = ? AND ended_day IS NULL ORDER BY made_day, id',
    [bankId],
  )

/** Keeps others who act for the bank from adding to its addresses meanwhile. */
export async function lockBank(tx: Tx, bankId: string): Promise<void> {
  await tx.lockFirst('SELECT id FROM banks WHERE id = ?', [bankId])
}

export interface NewWebhook {
  readonly id: string
  readonly bankId: string
  readonly url: string
  readonly secretHash: string
  readonly madeBy: string
  readonly madeDay: Day
}

export async function insertWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
  const { id, bankId, url, secretHash, madeBy, madeDay } = webhook
  await tx.run('INSERT INTO webhooks (id, bank_id, url, secret_hash, made_by, made_day) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    bankId,
    url,
    secretHash,
    madeBy,
    madeDay,
  ])
}

/** Answers whether the bank had it. What waits for it is given up. */
export async function storeWebhookEnd(
  tx: Tx,
  { id, bankId, by, day, now }: { id: string; bankId: string; by: string; day: Day; now: Instant },
): Promise<boolean> {
  const ended = await tx.run(
    'UPDATE webhooks SET ended_by = COALESCE(ended_by, ?), ended_day = COALESCE(ended_day, ?) WHERE id = ? AND bank_id = ?',
    [by, day, id, bankId],
  )
  if (ended === 0) return false
  await tx.run(
    `UPDATE webhook_deliveries SET status = 'given-up', settled_at = ?, last_fault = 'ended'
     WHERE webhook_id = ? AND status = 'waiting'`,
    [now, id],
  )
  return true
}

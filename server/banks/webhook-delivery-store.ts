import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'

const isDue = "status IN ('waiting', 'sending') AND next_try_at <= ?"

export interface DueDelivery {
  readonly id: string
  readonly webhookId: string
}

/** The longest waiting first, and what happened in a case in its order. NOTE: ids made in the same moment are in none. */
export const listDueDeliveries = (reader: Reader, now: Instant, limit: number): Promise<DueDelivery[]> =>
  reader.all(
    `SELECT id, webhook_id AS "webhookId" FROM webhook_deliveries WHERE ${isDue} ORDER BY next_try_at, made_at, case_id, seq LIMIT ?`,
    [now, limit],
  )

/** A message that is one's own to send until `leaseEnds`. */
export interface ClaimedDelivery {
  readonly id: string
  readonly webhookId: string
  readonly url: string
  readonly secretHash: string
  readonly body: string
  /** This one counted. */
  readonly attempts: number
  readonly giveUpAt: Instant
  readonly leaseEnds: Instant
}

/** `null` where another was first. A try counts from here, so that one whose sender always dies is given up as well. */
export async function claimDelivery(
  tx: Tx,
  id: string,
  { now, leaseEnds }: { readonly now: Instant; readonly leaseEnds: Instant },
): Promise<ClaimedDelivery | null> {
  const row = await tx.lockFirst<Omit<ClaimedDelivery, 'url' | 'secretHash' | 'leaseEnds'>>(
    `SELECT id, webhook_id AS "webhookId", body, attempts + 1 AS attempts, give_up_at AS "giveUpAt" FROM webhook_deliveries
     WHERE id = ? AND ${isDue}`,
    [id, now],
  )
  const address = row && (await findAddress(tx, row.webhookId))
  if (!address) return null
  await tx.run("UPDATE webhook_deliveries SET status = 'sending', attempts = ?, next_try_at = ? WHERE id = ?", [
    row.attempts,
    leaseEnds,
    id,
  ])
  return { ...row, ...address, leaseEnds }
}

const findAddress = (reader: Reader, webhookId: string) =>
  reader.first<{ readonly url: string; readonly secretHash: string }>(
    'SELECT url, secret_hash AS "secretHash" FROM webhooks WHERE id = ?',
    [webhookId],
  )

export interface Outcome {
  readonly status: 'delivered' | 'waiting' | 'given-up'
  readonly nextTryAt: Instant
  readonly now: Instant
  readonly fault: string | null
}

/** Answers whether it was still the caller's. */
export async function storeOutcome(
  tx: Tx,
  { id, leaseEnds }: Pick<ClaimedDelivery, 'id' | 'leaseEnds'>,
  { status, nextTryAt, now, fault }: Outcome,
): Promise<boolean> {
  const settledAt = status === 'waiting' ? null : now
  const rows = await tx.run(
    `UPDATE webhook_deliveries SET status = ?, next_try_at = ?, settled_at = ?, last_fault = ?
     WHERE id = ? AND status = 'sending' AND next_try_at = ?`,
    [status, nextTryAt, settledAt, fault, id, leaseEnds],
  )
  return rows === 1
}

/** While an address does not answer, what else waits for it waits a little longer, without losing a try. */
export async function postponeOthers(tx: Tx, webhookId: string, until: Instant): Promise<void> {
  await tx.run(
    "UPDATE webhook_deliveries SET next_try_at = ? WHERE webhook_id = ? AND status = 'waiting' AND next_try_at < ?",
    [until, webhookId, until],
  )
}

/** From the start. Answers whether the bank had one that was given up, at an address that is in use. */
export async function queueAgain(
  tx: Tx,
  id: string,
  { bankId, now, giveUpAt }: { readonly bankId: string; readonly now: Instant; readonly giveUpAt: Instant },
): Promise<boolean> {
  const rows = await tx.run(
    `UPDATE webhook_deliveries SET status = 'waiting', attempts = 0, next_try_at = ?, give_up_at = ?, settled_at = NULL
     WHERE id = ? AND status = 'given-up' AND webhook_id IN (SELECT id FROM webhooks WHERE bank_id = ? AND ended_day IS NULL)`,
    [now, giveUpAt, id, bankId],
  )
  return rows === 1
}

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

/**
 * `null` where another was first, and for what is given up instead: that to an address which has been ended, and what each sender
 * has died with, for as long as others are tried.
 */
export async function claimDelivery(
  tx: Tx,
  id: string,
  { now, leaseEnds }: { readonly now: Instant; readonly leaseEnds: Instant },
): Promise<ClaimedDelivery | null> {
  const row = await tx.lockFirst<DueRow>(
    `SELECT id, webhook_id AS "webhookId", body, attempts + 1 AS attempts, give_up_at AS "giveUpAt", status FROM webhook_deliveries
     WHERE id = ? AND ${isDue}`,
    [id, now],
  )
  if (!row) return null
  const { status, ...delivery } = row
  const address = await findAddress(tx, delivery.webhookId)
  if (!address) return giveUp(tx, id, { now, fault: 'ended' })
  if (status === 'sending' && delivery.giveUpAt <= now) return giveUp(tx, id, { now, fault: 'cut-off' })
  await tx.run("UPDATE webhook_deliveries SET status = 'sending', attempts = ?, next_try_at = ? WHERE id = ?", [
    delivery.attempts,
    leaseEnds,
    id,
  ])
  return { ...delivery, ...address, leaseEnds }
}

interface DueRow extends Omit<ClaimedDelivery, 'url' | 'secretHash' | 'leaseEnds'> {
  readonly status: 'waiting' | 'sending'
}

const findAddress = (reader: Reader, webhookId: string) =>
  reader.first<{ readonly url: string; readonly secretHash: string }>(
    'SELECT url, secret_hash AS "secretHash" FROM webhooks WHERE id = ? AND ended_day IS NULL',
    [webhookId],
  )

async function giveUp(
  tx: Tx,
  id: string,
  { now, fault }: { readonly now: Instant; readonly fault: 'ended' | 'cut-off' },
): Promise<null> {
  await tx.run("UPDATE webhook_deliveries SET status = 'given-up', settled_at = ?, last_fault = ? WHERE id = ?", [
    now,
    fault,
    id,
  ])
  return null
}

export interface Outcome {
  readonly status: 'delivered' | 'waiting' | 'given-up'
  readonly nextTryAt: Instant
  readonly now: Instant
  readonly fault: string | null
}

/** Nothing where another has taken it over meanwhile. */
export async function storeOutcome(
  tx: Tx,
  { id, leaseEnds }: Pick<ClaimedDelivery, 'id' | 'leaseEnds'>,
  { status, nextTryAt, now, fault }: Outcome,
): Promise<void> {
  const settledAt = status === 'waiting' ? null : now
  await tx.run(
    `UPDATE webhook_deliveries SET status = ?, next_try_at = ?, settled_at = ?, last_fault = ?
     WHERE id = ? AND status = 'sending' AND next_try_at = ?`,
    [status, nextTryAt, settledAt, fault, id, leaseEnds],
  )
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

import type { Reader, Tx } from '../../db/database.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { GuaranteeNewsKind } from '../history/guarantee-news.ts'
import type { Instant } from '../shared/day.ts'

/** An event that is to be told. */
export interface News {
  readonly caseId: string
  readonly seq: number
  readonly kind: GuaranteeNewsKind
  readonly recordedAt: Instant
}

/** NOTE: a letter is told of once it can be fetched; one that could not be made holds back nothing. */
const newsSql = `
  SELECT n.case_id AS "caseId", n.seq, n.kind, n.recorded_at AS "recordedAt" FROM guarantee_news n
  WHERE n.kind <> 'guarantee-letter-issued' OR NOT EXISTS (SELECT 1 FROM letters l JOIN letter_work w ON w.letter_id = l.id
    WHERE l.case_id = n.case_id AND l.kind = 'guarantee-letter' AND w.next_try_at IS NOT NULL)
  ORDER BY n.recorded_at, n.case_id, n.seq LIMIT ?`

export const listNews = (reader: Reader, limit: number): Promise<News[]> => reader.all(newsSql, [limit])

/** Takes it in the transaction that makes the messages of it: of any number of instances, one gets it. */
export const takeNews = async (tx: Tx, { caseId, seq }: News): Promise<boolean> =>
  (await tx.run('DELETE FROM guarantee_news WHERE case_id = ? AND seq = ?', [caseId, seq])) === 1

export interface Listener {
  readonly webhookId: string
  readonly number: string
  readonly status: GuaranteeStatus
  readonly heldOre: number
}

/** The addresses of the bank that the case names now, with where the guarantee stands; none where there is no guarantee. */
export const listListeners = (reader: Reader, caseId: string): Promise<Listener[]> =>
  reader.all(
    `SELECT w.id AS "webhookId", g.number, g.status, g.held_ore AS "heldOre" FROM guarantees g JOIN cases c ON c.id = g.case_id
     JOIN webhooks w ON w.bank_id = c.bank_id AND w.ended_day IS NULL WHERE g.case_id = ? ORDER BY w.id`,
    [caseId],
  )

export interface NewDelivery {
  readonly id: string
  readonly webhookId: string
  readonly caseId: string
  readonly seq: number
  readonly type: string
  readonly body: string
  readonly now: Instant
  readonly giveUpAt: Instant
}

export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<void> {
  const { id, webhookId, caseId, seq, type, body, now, giveUpAt } = delivery
  await tx.run(
    `INSERT INTO webhook_deliveries (id, webhook_id, case_id, seq, type, body, status, next_try_at, give_up_at, made_at)
     VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?) ON CONFLICT (webhook_id, case_id, seq) DO NOTHING`,
    [id, webhookId, caseId, seq, type, body, now, giveUpAt, now],
  )
}

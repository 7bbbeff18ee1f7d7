import type { Reader } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { DeliveryStatus, NewsType, Webhook } from './webhook.ts'

/** A message, as pages list it. */
export interface ListedDelivery {
  readonly id: string
  readonly url: string
  readonly bankName: string
  /** The guarantee's. */
  readonly number: string
  readonly type: NewsType
  readonly status: DeliveryStatus
  readonly attempts: number
  readonly madeAt: Instant
  readonly nextTryAt: Instant
  readonly settledAt: Instant | null
  readonly fault: string | null
  /** Whether its address is still in use. */
  readonly inUse: 0 | 1
}

const mostShown = 50

const deliveriesSql = (condition: string) => `
  SELECT d.id, w.url, b.name AS "bankName", g.number, d.type, d.status, d.attempts, d.made_at AS "madeAt",
    d.next_try_at AS "nextTryAt", d.settled_at AS "settledAt", d.last_fault AS fault,
    CASE WHEN w.ended_day IS NULL THEN 1 ELSE 0 END AS "inUse"
  FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id JOIN banks b ON b.id = w.bank_id
  JOIN guarantees g ON g.case_id = d.case_id WHERE ${condition} ORDER BY d.made_at DESC, d.case_id, d.seq DESC, d.id LIMIT ${mostShown}`

/** The newest first. */
export const listDeliveriesOfBank = (reader: Reader, bankId: string): Promise<ListedDelivery[]> =>
  reader.all(deliveriesSql('w.bank_id = ?'), [bankId])

/** Those about the guarantees of the fund. */
export const listDeliveriesOfFund = (reader: Reader, fundId: string): Promise<ListedDelivery[]> =>
  reader.all(deliveriesSql('g.fund_id = ?'), [fundId])

export type WebhookOfBank = Webhook & { readonly bankName: string; readonly madeDay: Day }

/** Those of the banks that the fund's guarantees name. */
export const listWebhooksOfFund = (reader: Reader, fundId: string): Promise<WebhookOfBank[]> =>
  reader.all(
    `SELECT w.id, w.url, w.made_day AS "madeDay", b.name AS "bankName" FROM webhooks w JOIN banks b ON b.id = w.bank_id
     WHERE w.ended_day IS NULL AND EXISTS (SELECT 1 FROM guarantees g JOIN cases c ON c.id = g.case_id
       WHERE g.fund_id = ? AND c.bank_id = w.bank_id) ORDER BY b.name, w.made_day, w.id`,
    [fundId],
  )

import type { Tx } from '../../db/database.ts'
import type { EventKind } from './case-events-store.ts'
import type { CaseFile } from './case-file.ts'
import { type GuaranteeNewsKind, guaranteeNewsKinds } from './guarantee-news.ts'

/** Queues an event for the bank's own systems, in the transaction that records it; nothing where none of them listens. */
export async function queueNews(
  tx: Tx,
  file: CaseFile,
  { kind, seq }: { kind: GuaranteeNewsKind; seq: number },
): Promise<void> {
  await tx.run(
    `INSERT INTO guarantee_news (case_id, seq, kind, recorded_at) SELECT c.id, CAST(? AS integer), ?, ? FROM cases c
     WHERE c.id = ? AND EXISTS (SELECT 1 FROM webhooks w WHERE w.bank_id = c.bank_id AND w.ended_day IS NULL)`,
    [seq, kind, file.now, file.id],
  )
}

const changesForBank: readonly EventKind[] = [
  ...guaranteeNewsKinds,
  'granted',
  'granted-in-part',
  'loan-registered',
  'remaining-loan-confirmed',
  'default-notified',
]

/** For `IN`: the kinds of events that change what a bank sees of a guarantee, its loan among it. */
export const changesForBankSql = changesForBank.map(kind => `'${kind}'`).join(', ')

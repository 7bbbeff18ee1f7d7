import type { Reader } from '../../db/database.ts'

/** What was to leave the fund and did not: somebody has to see to it. */
export interface Undelivered {
  /** Letters that could not be made, and notices whose letters could not even be ordered. */
  readonly letters: number
  readonly mails: number
}

const undeliveredSql = `
  SELECT (SELECT COUNT(*) FROM letter_work w JOIN letters l ON l.id = w.letter_id
      WHERE w.next_try_at IS NULL AND l.fund_id = ?) + (SELECT COUNT(*) FROM notice_faults n
      JOIN outbox o ON o.id = n.outbox_id JOIN cases c ON c.id = o.case_id
      WHERE n.next_try_at IS NULL AND c.fund_id = ?) AS letters,
    (SELECT COUNT(*) FROM mails m WHERE m.fund_id = ? AND m.needs_hand = 1) AS mails`

export async function countUndelivered(reader: Reader, fundId: string): Promise<Undelivered> {
  const row = await reader.first<Undelivered>(undeliveredSql, [fundId, fundId, fundId])
  return { letters: Number(row?.letters ?? 0), mails: Number(row?.mails ?? 0) }
}

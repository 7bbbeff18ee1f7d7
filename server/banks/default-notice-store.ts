import type { Reader, Tx } from '../../db/database.ts'
import type { DefaultNotice } from './default-notice.ts'
import type { BankFile } from './on-bank-case.ts'

/** The newest first. */
export const listDefaultNotices = (reader: Reader, caseId: string): Promise<DefaultNotice[]> =>
  reader.all(
    `SELECT n.kind, n.event_day AS "eventDay", n.words, b.name AS "bankName", u.name AS "reporterName", n.reported_day AS "reportedDay"
     FROM default_notices n JOIN cases c ON c.id = n.case_id AND c.bank_id = n.bank_id JOIN banks b ON b.id = n.bank_id LEFT JOIN users u ON u.id = n.reported_by
     WHERE n.case_id = ? ORDER BY n.id DESC`,
    [caseId],
  )

export async function insertDefaultNotice(
  tx: Tx,
  file: BankFile,
  notice: Pick<DefaultNotice, 'kind' | 'eventDay' | 'words'>,
): Promise<void> {
  await tx.run(
    `INSERT INTO default_notices (case_id, bank_id, kind, event_day, words, reported_by, reported_day)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [file.id, file.bankId, notice.kind, notice.eventDay, notice.words, file.actor.id, file.today],
  )
}

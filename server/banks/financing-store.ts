import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Financing } from './financing.ts'
import type { BankFile } from './on-bank-case.ts'

/** What the bank that the case names now has been asked; `null` where it has not been. */
export async function findFinancing(reader: Reader, caseId: string): Promise<Financing | null> {
  const row = await reader.first<Financing>(
    `SELECT q.bank_id AS "bankId", b.name AS "bankName", q.status, q.asked_day AS "askedDay", q.answered_day AS "answeredDay",
       u.name AS "answeredByName", q.words
     FROM financing_requests q JOIN cases c ON c.id = q.case_id AND c.bank_id = q.bank_id
     JOIN banks b ON b.id = q.bank_id LEFT JOIN users u ON u.id = q.answered_by WHERE q.case_id = ?`,
    [caseId],
  )
  return row ?? null
}

/** Asked for the first time, or again after the bank has said no. */
export async function insertFinancing(tx: Tx, file: CaseFile, bankId: string): Promise<void> {
  await tx.run(
    `INSERT INTO financing_requests (case_id, bank_id, status, asked_by, asked_day) VALUES (?, ?, 'asked', ?, ?)
     ON CONFLICT (case_id, bank_id) DO UPDATE SET status = 'asked', asked_by = excluded.asked_by, asked_day = excluded.asked_day,
       answered_by = NULL, answered_day = NULL, words = NULL`,
    [file.id, bankId, file.actor.id, file.today],
  )
}

export async function storeFinancingAnswer(
  tx: Tx,
  file: BankFile,
  { status, words }: { readonly status: 'confirmed' | 'declined'; readonly words: string | null },
): Promise<void> {
  await tx.run(
    'UPDATE financing_requests SET status = ?, words = ?, answered_by = ?, answered_day = ? WHERE case_id = ? AND bank_id = ?',
    [status, words, file.actor.id, file.today, file.id, file.bankId],
  )
}

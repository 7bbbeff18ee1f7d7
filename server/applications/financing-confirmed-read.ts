import type { Reader } from '../../db/database.ts'

/** Whether the bank that the case names now has confirmed that it finances the building. */
export async function isFinancingConfirmed(reader: Reader, caseId: string): Promise<boolean> {
  const sql = `SELECT q.case_id FROM financing_requests q JOIN cases c ON c.id = q.case_id AND c.bank_id = q.bank_id
    WHERE q.case_id = ? AND q.status = 'confirmed'`
  return (await reader.first(sql, [caseId])) !== undefined
}

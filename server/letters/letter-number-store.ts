import type { Reader, Tx } from '../../db/database.ts'
import type { Letter } from './letter-store.ts'

/** The number of the latest letter on a subject, and the newest version of it. */
export async function letterNumbered(
  reader: Reader,
  { caseId, kind, subject }: Pick<Letter, 'caseId' | 'kind' | 'subject'>,
): Promise<{ readonly number: string; readonly newest: number } | null> {
  const sql = `SELECT number, MAX(version) AS newest FROM letters WHERE number = (SELECT MAX(o.number) FROM letters o
    WHERE o.case_id = ? AND o.kind = ? AND o.subject = ?) GROUP BY number`
  return (await reader.first<{ number: string; newest: number }>(sql, [caseId, kind, subject])) ?? null
}

/** The first is `VT-2026-0007-B1`. Guarantee letters have numbers of their own. Call it with the case locked. */
export async function nextLetterNumber(tx: Tx, caseId: string, reference: string): Promise<string> {
  const row = await tx.first<{ given: number }>(
    "SELECT COUNT(DISTINCT number) AS given FROM letters WHERE case_id = ? AND kind <> 'guarantee-letter'",
    [caseId],
  )
  return `${reference}-B${(row?.given ?? 0) + 1}`
}

import type { Reader } from '../../db/database.ts'

/** Whose case it is among the staff; `null` as long as nobody has taken it. */
export async function caseOfficer(reader: Reader, caseId: string): Promise<string | null> {
  const row = await reader.first<{ assigned_to: string | null }>(
    'SELECT assigned_to FROM applications WHERE case_id = ?',
    [caseId],
  )
  return row?.assigned_to ?? null
}

import type { Reader } from '../../db/database.ts'

/** How an application ended without a decision: nothing is asked of its applicant any more. `null` for every other case. */
export async function endedAs(reader: Reader, caseId: string): Promise<'withdrawn' | 'lapsed' | null> {
  const row = await reader.first<{ status: 'withdrawn' | 'lapsed' }>(
    "SELECT status FROM applications WHERE case_id = ? AND status IN ('withdrawn', 'lapsed')",
    [caseId],
  )
  return row?.status ?? null
}

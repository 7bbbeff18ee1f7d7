import type { Reader } from '../../db/database.ts'
import type { Recommendation } from '../applications/application.ts'

/** What was recommended before the approver sent it back, to go on from. */
export async function readEarlierRecommendation(reader: Reader, caseId: string): Promise<Recommendation | null> {
  const row = await reader.first<{ recommendation: string | null }>(
    'SELECT recommendation FROM applications WHERE case_id = ?',
    [caseId],
  )
  return row?.recommendation ? JSON.parse(row.recommendation) : null
}

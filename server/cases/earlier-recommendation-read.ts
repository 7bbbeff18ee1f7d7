import type { Reader } from '../../db/database.ts'
import type { Recommendation } from '../applications/decision.ts'
import { recommendationIn } from '../applications/stored-decision.ts'

/** What was recommended before the approver sent it back, to go on from. */
export async function readEarlierRecommendation(reader: Reader, caseId: string): Promise<Recommendation | null> {
  const row = await reader.first<{ content: string }>('SELECT content FROM recommendations WHERE case_id = ?', [caseId])
  return row ? recommendationIn(row.content) : null
}

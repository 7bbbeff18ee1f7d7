import type { Reader } from '../../db/database.ts'
import type { EventKind } from './case-events-store.ts'

/** What the parties can appeal: it builds on what the case held when it was made. */
const decisions: readonly EventKind[] = [
  'granted',
  'granted-in-part',
  'refused',
  'dismissed',
  'claim-settled',
  'claim-nothing-to-pay',
  'claim-refused',
  'appeal-dismissed',
  'appeal-changed',
  'appeal-closed',
]

/** The number of the newest decision in the case's history; 0 where there is none. */
export async function lastDecisionSeq(reader: Reader, caseId: string): Promise<number> {
  const marks = decisions.map(() => '?').join(', ')
  const row = await reader.first<{ last: number | null }>(
    `SELECT MAX(seq) AS last FROM case_events WHERE case_id = ? AND kind IN (${marks})`,
    [caseId, ...decisions],
  )
  return row?.last ?? 0
}

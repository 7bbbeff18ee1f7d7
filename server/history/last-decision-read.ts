import type { Reader } from '../../db/database.ts'
import { systemActor } from '../people/actor.ts'
import { decisionMatters } from './decision-kinds.ts'

/** What the parties can appeal, and what an appeal ends in: it builds on what the case held when it was made. */
const decisions: readonly string[] = [...Object.keys(decisionMatters), 'appeal-changed', 'appeal-closed']

/** The number of the newest decision in the case's history; 0 where there is none. What the calendar did by itself is none. */
export async function lastDecisionSeq(reader: Reader, caseId: string): Promise<number> {
  const marks = decisions.map(() => '?').join(', ')
  const row = await reader.first<{ last: number | null }>(
    `SELECT MAX(seq) AS last FROM case_events WHERE case_id = ? AND actor_id <> ? AND kind IN (${marks})`,
    [caseId, systemActor.id, ...decisions],
  )
  return row?.last ?? 0
}

import type { Reader } from '../../db/database.ts'
import { openAppeals } from '../appeals/appeal.ts'
import type { StepState } from './next-step.ts'

/** The appeals that somebody still has to do something with, by case. */
export async function readMyAppeals(
  reader: Reader,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, StepState['appeals']>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.all<StepState['appeals'][number] & { caseId: string }>(
    `SELECT p.case_id AS "caseId", p.status,
       (SELECT min(d.due_day) FROM deadlines d WHERE d.case_id = p.case_id AND d.subject = p.id AND d.closed_day IS NULL) AS "answerDay"
     FROM appeals p WHERE p.case_id IN (${marks(caseIds)}) AND p.status IN (${marks(openAppeals)}) ORDER BY p.case_id, p.number`,
    [...caseIds, ...openAppeals],
  )
  const appeals = new Map<string, StepState['appeals']>()
  for (const { caseId, ...appeal } of rows) appeals.set(caseId, [...(appeals.get(caseId) ?? []), appeal])
  return appeals
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

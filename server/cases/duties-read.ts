import type { Reader } from '../../db/database.ts'
import { listOpenDeadlines, type OpenDeadline } from '../deadlines/deadline-lists.ts'

/** What of a case is to be done by a day, and what is to be paid back to the fund, in øre. */
export interface Duties {
  readonly deadlines: readonly (OpenDeadline & { readonly id: number })[]
  readonly owedOre: number
}

const none: Duties = { deadlines: [], owedOre: 0 }

export const dutiesOf = (duties: ReadonlyMap<string, Duties>, caseId: string): Duties => duties.get(caseId) ?? none

/** By case; a case with neither is left out. */
export async function readDuties(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, Duties>> {
  const duties = new Map<string, Duties>()
  for (const deadline of await listOpenDeadlines(reader, caseIds)) {
    const so = dutiesOf(duties, deadline.caseId)
    duties.set(deadline.caseId, { ...so, deadlines: [...so.deadlines, deadline] })
  }
  for (const { caseId, owedOre } of await listOwed(reader, caseIds))
    duties.set(caseId, { ...dutiesOf(duties, caseId), owedOre })
  return duties
}

const listOwed = async (reader: Reader, caseIds: readonly string[]): Promise<{ caseId: string; owedOre: number }[]> =>
  caseIds.length === 0
    ? []
    : reader.all(
        `SELECT k.case_id AS "caseId", CAST(SUM(r.repayment_ore) AS bigint) AS "owedOre"
         FROM claims k JOIN recoveries r ON r.claim_id = k.id
         WHERE k.case_id IN (${caseIds.map(() => '?').join(', ')}) AND r.received_day IS NULL GROUP BY k.case_id`,
        caseIds,
      )

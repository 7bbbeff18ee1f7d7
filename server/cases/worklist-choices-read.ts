import type { Reader } from '../../db/database.ts'
import { listMunicipalities, type Municipality } from '../fund/fund-store.ts'
import { listOfficers, type Officer } from '../people/officers-read.ts'
import type { Day } from '../shared/day.ts'
import { openWork } from './worklist-filters-read.ts'

/** What the list can be narrowed to, and how much has a last day. */
export interface WorklistChoices {
  readonly officers: readonly Officer[]
  readonly municipalities: readonly Municipality[]
  /** Cases whose last day has passed. */
  readonly overdue: number
}

export async function readWorklistChoices(reader: Reader, fundId: string, today: Day): Promise<WorklistChoices> {
  const [officers, municipalities, late] = await Promise.all([
    listOfficers(reader, fundId),
    listMunicipalities(reader, fundId),
    reader.first<{ total: number }>(
      `SELECT count(DISTINCT d.case_id) AS total FROM deadlines d WHERE d.fund_id = ? AND d.due_day < ? AND ${openWork('d')}`,
      [fundId, today],
    ),
  ])
  return { officers, municipalities, overdue: late?.total ?? 0 }
}

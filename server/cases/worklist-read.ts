import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { Day, Instant } from '../shared/day.ts'
import { type Cursor, pageSize, type WorklistQuery, worklistBranches } from './worklist-branches-read.ts'

/** One thing that waits for somebody: an application, a claim, or a notice of sale. */
export type WorkItem = WaitingThing & {
  readonly caseId: string
  readonly reference: string
  readonly applicantName: string
  readonly orgName: string | null
  readonly municipalityName: string | null
  /** What it is about, in øre: recommended, to be paid, or bid; `null` where nobody has said yet. */
  readonly amountOre: number | null
  /** Since when it has waited where it is. */
  readonly since: Day | Instant
  readonly officerName: string | null
  /** The viewer prepared it, so another must decide. */
  readonly preparedByViewer: boolean
}

type WaitingThing =
  | { readonly kind: 'application'; readonly id: string; readonly status: ApplicationStatus; readonly number: null }
  | { readonly kind: 'claim'; readonly id: string; readonly status: ClaimStatus; readonly number: number }
  | { readonly kind: 'sale'; readonly id: string; readonly status: 'pending'; readonly number: null }

export interface WorklistPage {
  readonly items: readonly WorkItem[]
  /** Where the next page begins; `null` on the last. */
  readonly next: Cursor | null
}

/** What has waited longest first, a page at a time. */
export async function readWorklist(reader: Reader, query: WorklistQuery): Promise<WorklistPage> {
  const branches = worklistBranches(query)
  const sql = `${listHead} (${branches.map(branch => branch.sql).join(' UNION ALL ')}) w ${listTail}`
  const values = [query.viewerId, ...branches.flatMap(branch => branch.values), pageSize + 1]
  const rows = await reader.all<Row>(sql, values)
  const items = rows.slice(0, pageSize).map(fromRow)
  const last = items.at(-1)
  return { items, next: rows.length > pageSize && last ? { since: last.since, id: last.id } : null }
}

type Row = Omit<WorkItem, 'preparedByViewer'> & { readonly preparedByViewer: 0 | 1 }

const fromRow = (row: Row): WorkItem => ({ ...row, preparedByViewer: row.preparedByViewer === 1 }) as WorkItem

const listHead = `
  SELECT w.kind, w.id, w.status, w.number, w.case_id AS "caseId", c.reference, u.name AS "applicantName",
    u.org_name AS "orgName", m.name AS "municipalityName", w.amount_ore AS "amountOre", w.since, o.name AS "officerName",
    CASE WHEN w.prepared_by = ? THEN 1 ELSE 0 END AS "preparedByViewer"
  FROM `
const listTail = `
  JOIN cases c ON c.id = w.case_id
  JOIN applications a ON a.case_id = w.case_id
  JOIN users u ON u.id = c.applicant_id
  LEFT JOIN users o ON o.id = w.assigned_to
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
  ORDER BY w.since, w.id LIMIT ?`

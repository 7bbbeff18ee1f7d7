import type { Reader } from '../../db/database.ts'
import type { AppealStatus } from '../appeals/appeal.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import { assignableClaims, type ClaimStatus } from '../claims/claim.ts'
import type { DeadlineKind } from '../deadlines/deadline.ts'
import { unreadByFundSql } from '../dialogue/thread-reading-store.ts'
import type { Day, Instant } from '../shared/day.ts'
import { thingText } from './assigned-thing.ts'
import { pageSize, type WorklistQuery, worklistBranches } from './worklist-branches-read.ts'
import { openWork } from './worklist-filters-read.ts'
import type { WorklistSort } from './worklist-views.ts'

/** One thing that waits for somebody: an application, a claim, a notice of sale, or an appeal. */
export type WorkItem = WaitingThing & {
  readonly caseId: string
  readonly reference: string
  /** The case's version, so that nobody gives out what they have not seen. */
  readonly version: number
  readonly applicantName: string
  readonly orgName: string | null
  readonly municipalityName: string | null
  /** What it is about, in øre: recommended, to be paid, or bid; `null` where nobody has said yet. */
  readonly amountOre: number | null
  /** Since when it has waited where it is. */
  readonly since: Day | Instant
  /** The first last day in the case. */
  readonly due: { readonly day: Day; readonly kind: DeadlineKind } | null
  readonly officerName: string | null
  /** What the applicant has said that the fund has not read. */
  readonly unread: number
  /** What it is named by when it is given to a case officer; `null` where it goes with its case. */
  readonly thing: string | null
  /** The viewer prepared it, so another must decide. */
  readonly preparedByViewer: boolean
}

type WaitingThing =
  | { readonly kind: 'application'; readonly id: string; readonly status: ApplicationStatus; readonly number: null }
  | { readonly kind: 'claim'; readonly id: string; readonly status: ClaimStatus; readonly number: number }
  | { readonly kind: 'sale'; readonly id: string; readonly status: 'pending'; readonly number: null }
  | { readonly kind: 'appeal'; readonly id: string; readonly status: AppealStatus; readonly number: number }

export interface WorklistPage {
  readonly items: readonly WorkItem[]
  readonly more: boolean
}

/** What waits, in the order that was asked for, a page at a time. */
export async function readWorklist(reader: Reader, query: WorklistQuery): Promise<WorklistPage> {
  const branches = worklistBranches(query)
  const { join, key } = orders[query.sort]
  const sql = `${listHead} FROM (
    SELECT w.*, ${key} AS place FROM (${branches.map(branch => branch.sql).join(' UNION ALL ')}) w ${join}
    ORDER BY place, w.since, w.id LIMIT ? OFFSET ?) w ${listTail}`
  const values = [
    query.viewerId,
    ...branches.flatMap(branch => branch.values),
    ...(query.sort === 'due' ? [query.fundId] : []),
    pageSize + 1,
    (query.page - 1) * pageSize,
  ]
  const rows = await reader.all<Row>(sql, values)
  return { items: rows.slice(0, pageSize).map(fromRow), more: rows.length > pageSize }
}

type Row = Omit<WorkItem, 'preparedByViewer' | 'due' | 'thing'> & {
  readonly preparedByViewer: 0 | 1
  readonly due: string | null
}

const fromRow = (row: Row): WorkItem =>
  ({
    ...row,
    preparedByViewer: row.preparedByViewer === 1,
    due: row.due && dueOf(row.due),
    thing: thingOf(row),
  }) as WorkItem

function thingOf({ kind, caseId, version, id, status }: Row): string | null {
  if (kind === 'application') return thingText({ caseId, seenVersion: version, claimId: null })
  const isOpen = kind === 'claim' && assignableClaims.some(open => open === status)
  return isOpen ? thingText({ caseId, seenVersion: version, claimId: id }) : null
}

/** `2026-05-04 answer` */
function dueOf(text: string): { day: Day; kind: DeadlineKind } {
  const [day, kind] = text.split(' ')
  return { day: day as Day, kind: kind as DeadlineKind }
}

/** What each order goes by; what is alike stands by how long it has waited. */
const orders: Readonly<Record<WorklistSort, { readonly join: string; readonly key: string }>> = {
  since: { join: '', key: '0' },
  due: {
    join: `LEFT JOIN (SELECT d.case_id, min(d.due_day) AS due_day FROM deadlines d
      WHERE d.fund_id = ? AND ${openWork('d')} GROUP BY d.case_id) x ON x.case_id = w.case_id`,
    key: "COALESCE(x.due_day, '9999')",
  },
  amount: { join: '', key: '-COALESCE(w.amount_ore, -1)' },
  case: { join: 'JOIN cases k ON k.id = w.case_id', key: 'k.reference' },
}

const listHead = `
  SELECT w.kind, w.id, w.status, w.number, w.case_id AS "caseId", c.reference, c.version, u.name AS "applicantName",
    u.org_name AS "orgName", m.name AS "municipalityName", w.amount_ore AS "amountOre", w.since, o.name AS "officerName",
    (SELECT min(d.due_day || ' ' || d.kind) FROM deadlines d WHERE d.case_id = w.case_id AND ${openWork('d')}) AS due,
    ${unreadByFundSql('w.case_id')} AS unread,
    CASE WHEN w.prepared_by = ? THEN 1 ELSE 0 END AS "preparedByViewer"`
const listTail = `
  JOIN cases c ON c.id = w.case_id
  JOIN applications a ON a.case_id = w.case_id
  JOIN users u ON u.id = c.applicant_id
  LEFT JOIN users o ON o.id = w.assigned_to
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
  ORDER BY w.place, w.since, w.id`

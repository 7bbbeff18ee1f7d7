import type { SqlValue } from '../../db/database.ts'
import { pendingSalesSql } from './pending-sales-read.ts'
import { type Queue, queues, type WorklistView } from './worklist-views.ts'

/** The place in the list after which a page begins: the day or moment, and the id, of the item before it. */
export interface Cursor {
  readonly since: string
  readonly id: string
}

export interface WorklistQuery {
  readonly fundId: string
  readonly viewerId: string
  readonly view: WorklistView
  readonly after: Cursor | null
}

export const pageSize = 50

/** A part of the list with its values: `kind, id, case_id, status, number, amount_ore, since, assigned_to, prepared_by`. */
export interface Branch {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** One branch for each status: each reads its first rows off the index in their order, however many there are. */
export function worklistBranches(query: WorklistQuery): Branch[] {
  const { applications, claims, sales }: Queue = queues[query.view]
  return [
    ...applications.map(status =>
      status === 'waiting' ? waitingBranch(query) : statusBranch('applications', status, query),
    ),
    ...claims.map(status => statusBranch('claims', status, query)),
    ...(sales ? [salesBranch(query)] : []),
  ]
}

const idOf = { applications: 't.case_id', claims: 't.id' }

const columnsOf = {
  applications: `'application' AS kind, t.case_id AS id, t.case_id, t.status, CAST(NULL AS integer) AS number,
    t.recommended_ore AS amount_ore, t.changed_day AS since, t.assigned_to, t.prepared_by`,
  claims: `'claim' AS kind, t.id, t.case_id, t.status, t.number, t.payout_ore AS amount_ore, t.changed_day AS since,
    t.assigned_to, t.prepared_by`,
}

function statusBranch(table: 'applications' | 'claims', status: string, query: WorklistQuery): Branch {
  const { fundId, viewerId, view } = query
  const own = queues[view].mine ? [viewerId] : []
  const sql = `SELECT ${columnsOf[table]} FROM ${table} t
    WHERE t.fund_id = ? AND t.status = ? ${own.map(() => 'AND t.assigned_to = ?').join('')}
      AND (t.changed_day, ${idOf[table]}) > (?, ?)
    ORDER BY t.changed_day, ${idOf[table]} LIMIT ${pageSize + 1}`
  return { sql: asTable(sql), values: [fundId, status, ...own, ...afterOf(query)] }
}

/** Those who wait for room, in the order of the queue. */
function waitingBranch(query: WorklistQuery): Branch {
  const sql = `SELECT 'application' AS kind, t.case_id AS id, t.case_id, 'waiting' AS status, CAST(NULL AS integer) AS number,
      t.needed_ore AS amount_ore, t.since, a.assigned_to, a.prepared_by
    FROM waiting_list t JOIN applications a ON a.case_id = t.case_id
    WHERE t.fund_id = ? AND t.left_at IS NULL AND (t.since, t.case_id) > (?, ?)
    ORDER BY t.since, t.case_id LIMIT ${pageSize + 1}`
  return { sql: asTable(sql), values: [query.fundId, ...afterOf(query)] }
}

function salesBranch(query: WorklistQuery): Branch {
  const sql = `SELECT 'sale' AS kind, CAST(t.id AS text) AS id, t.case_id, t.answer AS status, CAST(NULL AS integer) AS number,
      t.bid_ore AS amount_ore, t.noticed_day AS since, a.assigned_to, CAST(NULL AS text) AS prepared_by
    ${pendingSalesSql} AND (t.noticed_day, CAST(t.id AS text)) > (?, ?)
    ORDER BY t.noticed_day, CAST(t.id AS text) LIMIT ${pageSize + 1}`
  return { sql: asTable(sql), values: [query.fundId, ...afterOf(query)] }
}

const afterOf = ({ after }: WorklistQuery): readonly string[] => (after ? [after.since, after.id] : ['', ''])

const asTable = (sql: string): string => `SELECT * FROM (${sql}) b`

import type { SqlValue } from '../../db/database.ts'
import type { AppealStatus } from '../appeals/appeal.ts'
import type { Day } from '../shared/day.ts'
import { pendingSalesSql } from './pending-sales-read.ts'
import { allOf, type Condition, filterCondition, openApplication } from './worklist-filters-read.ts'
import { type Queue, queues, type WorklistFilters, type WorklistSort, type WorklistView } from './worklist-views.ts'

export interface WorklistQuery {
  readonly fundId: string
  readonly viewerId: string
  readonly view: WorklistView
  readonly filters: WorklistFilters
  readonly sort: WorklistSort
  /** From 1. */
  readonly page: number
  readonly today: Day
}

export const pageSize = 50

/** A part of the list with its values: `kind, id, case_id, status, number, amount_ore, since, assigned_to, prepared_by`. */
export interface Branch {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/**
 * One branch for each status. In the order of waiting each reads its first rows off the index, however many there are; in
 * another order all that wait are read, which are few beside all that there have been.
 */
export function worklistBranches(query: WorklistQuery): Branch[] {
  const { applications, claims, sales, appeals }: Queue = queues[query.view]
  return [
    ...applications.map(status =>
      status === 'waiting' ? waitingBranch(query) : statusBranch('applications', status, query),
    ),
    ...claims.map(status => statusBranch('claims', status, query)),
    ...(sales ? [salesBranch(query)] : []),
    ...appeals.map(status => appealBranch(status, query)),
  ]
}

const tables = {
  applications: `'application' AS kind, a.case_id AS id, a.case_id, a.status, CAST(NULL AS integer) AS number,
      a.recommended_ore AS amount_ore, a.changed_day AS since, a.assigned_to, a.prepared_by FROM applications a`,
  claims: `'claim' AS kind, t.id, t.case_id, t.status, t.number, t.payout_ore AS amount_ore, t.changed_day AS since,
      t.assigned_to, t.prepared_by FROM claims t JOIN applications a ON a.case_id = t.case_id`,
}

function statusBranch(table: 'applications' | 'claims', status: string, query: WorklistQuery): Branch {
  const t = table === 'claims' ? 't' : 'a'
  const own: Condition = queues[query.view].mine
    ? { sql: `AND ${t}.assigned_to = ?`, values: [query.viewerId] }
    : { sql: '', values: [] }
  const condition = allOf(own, filterCondition(query, `${t}.assigned_to`))
  const isOpen = table === 'applications' ? `AND ${openApplication('a')}` : ''
  const sql = `SELECT ${tables[table]} WHERE ${t}.fund_id = ? AND ${t}.status = ? ${isOpen} ${condition.sql}`
  const order = `${t}.changed_day, ${table === 'claims' ? 't.id' : 'a.case_id'}`
  return firstOf(query, { sql, values: [query.fundId, status, ...condition.values] }, order)
}

/** Those who wait for room, in the order of the queue. */
function waitingBranch(query: WorklistQuery): Branch {
  const condition = filterCondition(query, 'a.assigned_to')
  const sql = `SELECT 'application' AS kind, t.case_id AS id, t.case_id, 'waiting' AS status, CAST(NULL AS integer) AS number,
      t.needed_ore AS amount_ore, t.since, a.assigned_to, a.prepared_by
    FROM waiting_list t JOIN applications a ON a.case_id = t.case_id
    WHERE t.fund_id = ? AND t.left_at IS NULL ${condition.sql}`
  return firstOf(query, { sql, values: [query.fundId, ...condition.values] }, 't.since, t.case_id')
}

function salesBranch(query: WorklistQuery): Branch {
  const condition = filterCondition(query, 'a.assigned_to')
  const sql = `SELECT 'sale' AS kind, CAST(t.id AS text) AS id, t.case_id, t.answer AS status, CAST(NULL AS integer) AS number,
      t.bid_ore AS amount_ore, t.noticed_day AS since, a.assigned_to, CAST(NULL AS text) AS prepared_by
    ${pendingSalesSql} ${condition.sql}`
  return firstOf(query, { sql, values: [query.fundId, ...condition.values] }, 't.noticed_day, CAST(t.id AS text)')
}

/** An appeal is with the officer who has the application. */
function appealBranch(status: AppealStatus, query: WorklistQuery): Branch {
  const own: Condition = queues[query.view].mine
    ? { sql: 'AND a.assigned_to = ?', values: [query.viewerId] }
    : { sql: '', values: [] }
  const condition = allOf(own, filterCondition(query, 'a.assigned_to'))
  const sql = `SELECT 'appeal' AS kind, t.id, t.case_id, t.status, t.number, CAST(NULL AS bigint) AS amount_ore,
      t.changed_day AS since, a.assigned_to, t.prepared_by
    FROM appeals t JOIN applications a ON a.case_id = t.case_id WHERE t.fund_id = ? AND t.status = ? ${condition.sql}`
  return firstOf(query, { sql, values: [query.fundId, status, ...condition.values] }, 't.changed_day, t.id')
}

/** No page needs more of a branch than all up to its own end. */
function firstOf({ sort, page }: WorklistQuery, { sql, values }: Branch, order: string): Branch {
  const first = sort === 'since' ? ` ORDER BY ${order} LIMIT ${page * pageSize + 1}` : ''
  return { sql: `SELECT * FROM (${sql}${first}) b`, values }
}

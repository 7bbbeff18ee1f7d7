import type { Reader } from '../../db/database.ts'
import { countPendingSales } from './pending-sales-read.ts'
import { openApplication } from './worklist-filters-read.ts'
import { queues, type WorklistView, worklistViews } from './worklist-views.ts'

export type WorklistCounts = Readonly<Record<WorklistView, number>>

/** How many things wait in each view. */
export async function countWorklist(reader: Reader, of: { fundId: string; viewerId: string }): Promise<WorklistCounts> {
  const [applications, claims, appeals, mine, sales] = await Promise.all([
    countByStatus(reader, 'applications', of.fundId),
    countByStatus(reader, 'claims', of.fundId),
    countByStatus(reader, 'appeals', of.fundId),
    countMine(reader, of),
    countPendingSales(reader, of.fundId),
  ])
  const countOf = (view: WorklistView): number => {
    const queue = queues[view]
    if (queue.mine) return mine
    const others = appeals(queue.appeals) + (queue.sales ? sales : 0)
    return applications(queue.applications) + claims(queue.claims) + others
  }
  return Object.fromEntries(worklistViews.map(view => [view, countOf(view)])) as Record<WorklistView, number>
}

/** The open ones only: the index on the status leaves all that is over alone. */
async function countByStatus(
  reader: Reader,
  table: 'applications' | 'claims' | 'appeals',
  fundId: string,
): Promise<(statuses: readonly string[]) => number> {
  const open: readonly string[] = queues.all[table]
  const isApplication = table === 'applications'
  const isOpen = isApplication ? openApplication('t') : `status IN (${marks(open)})`
  const values = isApplication ? [] : open
  const rows = await reader.all<{ status: string; total: number }>(
    `SELECT status, count(*) AS total FROM ${table} t WHERE fund_id = ? AND ${isOpen} GROUP BY status`,
    [fundId, ...values],
  )
  const totals = new Map(rows.map(({ status, total }) => [status, total]))
  return statuses => statuses.reduce((sum, status) => sum + (totals.get(status) ?? 0), 0)
}

async function countMine(reader: Reader, { fundId, viewerId }: { fundId: string; viewerId: string }): Promise<number> {
  const { applications, claims, appeals } = queues.mine
  const row = await reader.first<{ total: number }>(
    `SELECT (SELECT count(*) FROM applications t WHERE fund_id = ? AND status IN (${marks(applications)}) AND ${openApplication('t')} AND assigned_to = ?) +
       (SELECT count(*) FROM claims WHERE fund_id = ? AND status IN (${marks(claims)}) AND assigned_to = ?) +
       (SELECT count(*) FROM appeals t JOIN applications a ON a.case_id = t.case_id
         WHERE t.fund_id = ? AND t.status IN (${marks(appeals)}) AND a.assigned_to = ?) AS total`,
    [fundId, ...applications, viewerId, fundId, ...claims, viewerId, fundId, ...appeals, viewerId],
  )
  return row?.total ?? 0
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

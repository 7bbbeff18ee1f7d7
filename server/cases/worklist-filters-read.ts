import type { SqlValue } from '../../db/database.ts'
import type { DeadlineKind } from '../deadlines/deadline.ts'
import { addDays, type Day } from '../shared/day.ts'
import { nobody, queues, type WorklistFilters } from './worklist-views.ts'

/** A condition with its values; begins with `AND`, or is empty. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

export const allOf = (...conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' '),
  values: conditions.flatMap(({ values }) => values),
})

const noCondition: Condition = { sql: '', values: [] }

interface Filtering {
  readonly fundId: string
  readonly filters: WorklistFilters
  readonly today: Day
}

/** @param officer the column that says whose the thing is; the application stands as `a`. */
export function filterCondition({ fundId, filters, today }: Filtering, officer: string): Condition {
  return allOf(
    officerCondition(filters, officer),
    filters.municipality === null
      ? noCondition
      : { sql: 'AND a.municipality_number = ?', values: [filters.municipality] },
    filters.track === null ? noCondition : { sql: 'AND a.applicant_key LIKE ?', values: [keyBegins[filters.track]] },
    filters.due === null ? noCondition : dueCondition(fundId, filters.due === 'week' ? addDays(today, 8) : today),
  )
}

/** An applicant's key says whether it is a person or a company: `user:…`, `org:…`. */
const keyBegins = { private: 'user:%', contractor: 'org:%' }

function officerCondition({ officer }: WorklistFilters, column: string): Condition {
  if (officer === null) return noCondition
  return officer === nobody
    ? { sql: `AND ${column} IS NULL`, values: [] }
    : { sql: `AND ${column} = ?`, values: [officer] }
}

const dueCondition = (fundId: string, before: Day): Condition => ({
  sql: `AND a.case_id IN (SELECT d.case_id FROM deadlines d WHERE d.fund_id = ? AND d.due_day < ? AND ${openWork('d')})`,
  values: [fundId, before],
})

/** Not decided yet. NOTE: said in these words, for the indexes hold those alone: the database must see that no other is asked for. */
export const openApplication = (application: string): string =>
  `${application}.status IN (${queues.all.applications.map(status => `'${status}'`).join(', ')})`

/** What has a last day while something waits for somebody in the fund, or in the applicant. */
const workKinds: readonly DeadlineKind[] = ['answer', 'promised-answer', 'request', 'sale-response']

export const openWork = (deadline: string): string =>
  `${deadline}.closed_day IS NULL AND ${deadline}.kind IN (${workKinds.map(kind => `'${kind}'`).join(', ')})`

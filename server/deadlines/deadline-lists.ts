import type { Reader } from '../../db/database.ts'
import { addDays, type Day } from '../shared/day.ts'
import { type DeadlineKind, longestWarning } from './deadline.ts'

/** A deadline of a case, open or over. */
export interface CaseDeadline {
  readonly id: number
  readonly kind: DeadlineKind
  readonly subject: string
  readonly dueDay: Day
  readonly setDay: Day
  /** `null` as long as it is open. */
  readonly closedDay: Day | null
  readonly outcome: 'met' | 'dropped' | 'passed' | null
}

const columns = `d.id, d.kind, d.subject, d.due_day AS "dueDay", d.set_day AS "setDay", d.closed_day AS "closedDay", d.outcome`

/** The deadlines of a case, the one that comes first at the top. */
export const listDeadlines = (reader: Reader, caseId: string): Promise<CaseDeadline[]> =>
  reader.all(`SELECT ${columns} FROM deadlines d WHERE d.case_id = ? ORDER BY d.due_day, d.id`, [caseId])

export interface OpenDeadline {
  readonly kind: DeadlineKind
  readonly subject: string
  readonly dueDay: Day
}

/** The open deadlines of some cases, the one that comes first at the top. */
export const listOpenDeadlines = async (
  reader: Reader,
  caseIds: readonly string[],
): Promise<(OpenDeadline & { readonly id: number; readonly caseId: string })[]> =>
  caseIds.length === 0
    ? []
    : reader.all(
        `SELECT id, case_id AS "caseId", kind, subject, due_day AS "dueDay" FROM deadlines
         WHERE closed_day IS NULL AND case_id IN (${caseIds.map(() => '?').join(', ')}) ORDER BY due_day, id`,
        caseIds,
      )

/** A deadline that something happens to by itself on a day that has come. */
export interface DueDeadline {
  readonly id: number
  readonly caseId: string
  readonly dueDay: Day
}

/** Those whose last day comes first, after `after`: one that fails again and again does not keep the others from their turn. */
export const listDueDeadlines = (
  reader: Reader,
  { today, after, limit }: { today: Day; after: Pick<DueDeadline, 'id' | 'dueDay'> | null; limit: number },
): Promise<DueDeadline[]> =>
  reader.all(
    `SELECT id, case_id AS "caseId", due_day AS "dueDay" FROM deadlines
     WHERE closed_day IS NULL AND due_day <= ? AND (due_day, id) > (?, ?) AND next_day <= ? ORDER BY due_day, id LIMIT ?`,
    [addDays(today, longestWarning), after?.dueDay ?? '', after?.id ?? 0, today, limit],
  )

/** As it stands in the transaction, where the case is locked; `undefined` once it is closed. */
export const findOpenDeadline = (
  reader: Reader,
  id: number,
): Promise<(OpenDeadline & { readonly nextDay: Day | null }) | undefined> =>
  reader.first(
    'SELECT kind, subject, due_day AS "dueDay", next_day AS "nextDay" FROM deadlines WHERE id = ? AND closed_day IS NULL',
    [id],
  )

import type { Reader, SqlValue } from '../../db/database.ts'
import type { DeadlineKind } from '../deadlines/deadline.ts'
import { addDays, type Day } from '../shared/day.ts'

/** An open deadline of a fund, with the case it belongs to. */
export interface FundDeadline {
  readonly id: number
  readonly kind: DeadlineKind
  readonly dueDay: Day
  readonly caseId: string
  readonly reference: string
  readonly applicantName: string
  readonly orgName: string | null
  readonly municipalityName: string | null
  readonly officerName: string | null
  /** Of the claim that is to be answered. */
  readonly claimNumber: number | null
}

export interface FundDeadlinesQuery {
  readonly fundId: string
  readonly kind: DeadlineKind | null
  /** Only cases that this person handles. */
  readonly officerId: string | null
  /** The last one of the page before. */
  readonly after: Pick<FundDeadline, 'dueDay' | 'id'> | null
  readonly limit: number
}

/** Those of cases that are sent in, the most urgent first. */
export function listFundDeadlines(reader: Reader, query: FundDeadlinesQuery): Promise<FundDeadline[]> {
  const { fundId, after, limit } = query
  const some = conditionOf(query)
  return reader.all(
    `SELECT d.id, d.kind, d.due_day AS "dueDay", d.case_id AS "caseId", c.reference, u.name AS "applicantName",
       u.org_name AS "orgName", m.name AS "municipalityName", o.name AS "officerName", k.number AS "claimNumber"
     FROM deadlines d
     JOIN cases c ON c.id = d.case_id
     JOIN applications a ON a.case_id = d.case_id
     JOIN users u ON u.id = c.applicant_id
     LEFT JOIN users o ON o.id = a.assigned_to
     LEFT JOIN claims k ON k.id = d.subject
     LEFT JOIN fund_municipalities m ON m.fund_id = d.fund_id AND m.number = a.municipality_number
     WHERE d.closed_day IS NULL AND d.fund_id = ? AND (d.due_day, d.id) > (?, ?) AND d.kind <> 'draft' ${some.sql}
       AND c.reference IS NOT NULL
     ORDER BY d.due_day, d.id LIMIT ?`,
    [fundId, after?.dueDay ?? '', after?.id ?? 0, ...some.values, limit],
  )
}

function conditionOf({ kind, officerId }: FundDeadlinesQuery): { sql: string; values: SqlValue[] } {
  const parts: readonly (readonly [string, string | null])[] = [
    ['AND d.kind = ?', kind],
    ['AND a.assigned_to = ?', officerId],
  ]
  const given = parts.filter(([, value]) => value !== null)
  return { sql: given.map(([sql]) => sql).join(' '), values: given.map(([, value]) => value) }
}

export interface DeadlineCounts {
  readonly overdue: number
  readonly thisWeek: number
}

/** How many open deadlines of a fund have passed, and how many come within the next seven days. */
export async function countUrgentDeadlines(reader: Reader, fundId: string, today: Day): Promise<DeadlineCounts> {
  const row = await reader.first<DeadlineCounts>(
    `SELECT COUNT(CASE WHEN due_day < ? THEN 1 END) AS overdue, COUNT(CASE WHEN due_day >= ? THEN 1 END) AS "thisWeek"
     FROM deadlines WHERE closed_day IS NULL AND fund_id = ? AND due_day <= ? AND kind <> 'draft'`,
    [today, today, fundId, addDays(today, daysOfWeek)],
  )
  return row ?? { overdue: 0, thisWeek: 0 }
}

const daysOfWeek = 7

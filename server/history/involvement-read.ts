import type { Reader } from '../../db/database.ts'
import type { Involvement } from './reading.ts'

interface Row {
  readonly sent_in: 0 | 1
  readonly status: string | null
  readonly assigned_to: string | null
  readonly deeds: number
  readonly own_claims: number
  readonly new_claims: number
  readonly ripe_claims: number
  readonly open_sales: number
  readonly deputy_for: number
  readonly new_appeals: number
  readonly ripe_appeals: number
}

/** What ties a person to a case now. @throws Error where there is no such case */
export async function readInvolvement(reader: Reader, caseId: string, userId: string): Promise<Involvement> {
  const row = await reader.first<Row>(involvementSql, [userId, userId, userId, caseId])
  if (!row) throw new Error(`No case ${caseId}`)
  return {
    isSentIn: row.sent_in === 1,
    isAssigned: row.assigned_to === userId || row.own_claims > 0 || row.deputy_for > 0,
    waitsForOfficer:
      row.status === 'submitted' ||
      row.new_claims > 0 ||
      row.new_appeals > 0 ||
      (row.assigned_to === null && (row.status === 'under-assessment' || row.open_sales > 0)),
    waitsForApprover:
      row.status === 'recommended' || row.status === 'waiting' || row.ripe_claims > 0 || row.ripe_appeals > 0,
    tookPart: row.deeds > 0,
  }
}

const claims = (condition: string) => `(SELECT count(*) FROM claims k WHERE k.case_id = c.id AND ${condition})`

const appeals = (statuses: string) =>
  `(SELECT count(*) FROM appeals k WHERE k.case_id = c.id AND k.status IN (${statuses}))`

const involvementSql = `
  SELECT CASE WHEN c.reference IS NULL THEN 0 ELSE 1 END AS sent_in, a.status, a.assigned_to,
    (SELECT count(*) FROM deputy_needs d WHERE d.case_id = c.id AND d.deputy_id = ?) AS deputy_for,
    (SELECT count(*) FROM case_events e WHERE e.case_id = c.id AND e.actor_id = ?) AS deeds,
    ${claims('k.assigned_to = ?')} AS own_claims,
    ${claims("k.status = 'lodged'")} AS new_claims,
    ${claims("k.status IN ('recommended', 'payable')")} AS ripe_claims,
    ${appeals("'received'")} AS new_appeals,
    ${appeals("'late', 'reviewed'")} AS ripe_appeals,
    (SELECT count(*) FROM sale_notices s WHERE s.case_id = c.id AND s.answer = 'pending') AS open_sales
  FROM cases c LEFT JOIN applications a ON a.case_id = c.id WHERE c.id = ?`

import type { Reader } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'

/** A case that asks for somebody in the place of one who is disqualified. */
export interface WaitingForDeputy {
  readonly caseId: string
  readonly reference: string
  readonly userName: string
  readonly sinceDay: Day
}

/** Those of a fund, the oldest first. */
export function listWaitingForDeputy(reader: Reader, fundId: string): Promise<WaitingForDeputy[]> {
  return reader.all<WaitingForDeputy>(
    `SELECT n.case_id AS "caseId", c.reference, u.name AS "userName", n.since_day AS "sinceDay"
     FROM deputy_needs n JOIN cases c ON c.id = n.case_id JOIN users u ON u.id = n.user_id
     WHERE n.fund_id = ? AND n.deputy_id IS NULL ORDER BY n.since_day, n.id LIMIT 500`,
    [fundId],
  )
}

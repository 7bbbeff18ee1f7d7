import type { Reader } from '../../db/database.ts'
import type { OpenDeadline } from '../deadlines/deadline-lists.ts'
import type { CaseRole } from '../people/case-people.ts'

/** An open deadline of a case that is somebody's own. */
export type MyDeadline = OpenDeadline & {
  readonly id: number
  readonly caseId: string
  /** `null` as long as the case has not been sent in. */
  readonly reference: string | null
  /** What I was invited to be in the case; `null` where I opened it myself. */
  readonly myRole: CaseRole | null
}

/** Of the cases that I opened, and of those where I was invited and said yes; the one that comes first at the top. */
export const listMyDeadlines = (reader: Reader, userId: string, limit: number): Promise<MyDeadline[]> =>
  reader.all(
    `SELECT d.id, d.case_id AS "caseId", d.kind, d.subject, d.due_day AS "dueDay", c.reference, p.role AS "myRole"
     FROM deadlines d JOIN cases c ON c.id = d.case_id
     LEFT JOIN case_people p ON p.case_id = c.id AND p.user_id = ? AND p.state = 'accepted'
     WHERE d.closed_day IS NULL AND d.case_id IN (SELECT id FROM cases WHERE applicant_id = ?
       UNION SELECT case_id FROM case_people WHERE user_id = ? AND state = 'accepted')
     ORDER BY d.due_day, d.id LIMIT ?`,
    [userId, userId, userId, limit],
  )

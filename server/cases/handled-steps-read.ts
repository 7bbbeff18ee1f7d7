import type { Reader } from '../../db/database.ts'

/** A step in the case that somebody has taken and that still counts. */
export interface HandledStep {
  readonly step: 'recommended' | 'decided' | 'attested'
  /** The number of the claim; `null` for the application. */
  readonly claimNumber: number | null
  readonly userId: string
  readonly userName: string
}

export function listHandledSteps(reader: Reader, caseId: string): Promise<HandledStep[]> {
  return reader.all<HandledStep>(`${stepsSql} ORDER BY s.number, s.place`, [caseId, caseId, caseId, caseId, caseId])
}

const stepsSql = `
  SELECT s.step, s.number AS "claimNumber", s.user_id AS "userId", u.name AS "userName" FROM (
    SELECT 'recommended' AS step, CAST(NULL AS integer) AS number, prepared_by AS user_id, 1 AS place FROM applications
      WHERE case_id = ? AND status NOT IN ('draft', 'submitted', 'returned', 'under-assessment', 'withdrawn', 'lapsed')
    UNION ALL SELECT 'decided', NULL, decided_by, 2 FROM applications WHERE case_id = ?
    UNION ALL SELECT 'recommended', number, prepared_by, 1 FROM claims
      WHERE case_id = ? AND status NOT IN ('lodged', 'under-assessment', 'withdrawn')
    UNION ALL SELECT 'decided', number, decided_by, 2 FROM claims WHERE case_id = ?
    UNION ALL SELECT 'attested', number, attested_by, 3 FROM claims WHERE case_id = ?
  ) s JOIN users u ON u.id = s.user_id`

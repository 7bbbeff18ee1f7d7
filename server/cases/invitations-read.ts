import type { Reader } from '../../db/database.ts'
import type { CaseRole } from '../people/case-people.ts'
import type { Instant } from '../shared/day.ts'

/** An invitation that waits for the viewer's answer, with no more of the case than whose it is. */
export interface MyInvitation {
  readonly id: string
  readonly role: CaseRole
  readonly applicantName: string
  readonly fundName: string
  readonly invitedAt: Instant
}

export function listMyInvitations(reader: Reader, userId: string): Promise<MyInvitation[]> {
  return reader.all<MyInvitation>(
    `SELECT p.id, p.role, a.name AS "applicantName", f.name AS "fundName", p.invited_at AS "invitedAt"
     FROM users u JOIN case_people p ON p.email = lower(u.email) AND p.state = 'invited'
     JOIN cases c ON c.id = p.case_id JOIN users a ON a.id = c.applicant_id JOIN funds f ON f.id = c.fund_id
     WHERE u.id = ? ORDER BY p.invited_at, p.id LIMIT 50`,
    [userId],
  )
}

/** The case of an invitation that went to the address of that user; also after it was answered, so that a repeat finds it. */
export async function findInvitation(reader: Reader, invitationId: string, userId: string): Promise<string | null> {
  const row = await reader.first<{ case_id: string }>(
    `SELECT p.case_id FROM case_people p JOIN users u ON p.email = lower(u.email) WHERE p.id = ? AND u.id = ?`,
    [invitationId, userId],
  )
  return row?.case_id ?? null
}

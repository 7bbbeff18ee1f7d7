import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import { mayJoin } from '../applications/invite-person.ts'
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

/** Those that can still be accepted. */
export async function listMyInvitations(reader: Reader, userId: string): Promise<MyInvitation[]> {
  const rows = await reader.all<MyInvitation & { readonly status: ApplicationStatus }>(
    `SELECT p.id, p.role, d.status, a.name AS "applicantName", f.name AS "fundName", p.invited_at AS "invitedAt"
     FROM users u JOIN case_people p ON p.email = lower(u.email) AND p.state = 'invited'
     JOIN cases c ON c.id = p.case_id JOIN applications d ON d.case_id = c.id JOIN users a ON a.id = c.applicant_id JOIN funds f ON f.id = c.fund_id
     WHERE u.id = ? ORDER BY p.invited_at, p.id LIMIT 50`,
    [userId],
  )
  const open = rows.filter(({ role, status }) => mayJoin(role).includes(status))
  return open.map(({ status, ...invitation }) => invitation)
}

/** The case of an invitation that went to the address of that user; also after it was answered, so that a repeat finds it. */
export async function findInvitation(reader: Reader, invitationId: string, userId: string): Promise<string | null> {
  const row = await reader.first<{ case_id: string }>(
    `SELECT p.case_id FROM case_people p JOIN users u ON p.email = lower(u.email) WHERE p.id = ? AND u.id = ?`,
    [invitationId, userId],
  )
  return row?.case_id ?? null
}

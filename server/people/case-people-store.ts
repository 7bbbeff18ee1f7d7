import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { CasePerson, CaseRole, InvitationState } from './case-people.ts'

/** Everybody who was ever invited to the case, in the order in which they were; habilitet is judged by those who are open. */
export function listCasePeople(reader: Reader, caseId: string): Promise<CasePerson[]> {
  return reader.all<CasePerson>(
    `SELECT p.id, p.role, p.state, p.email, p.user_id AS "userId", u.name, p.invited_at AS "invitedAt"
     FROM case_people p LEFT JOIN users u ON u.id = p.user_id WHERE p.case_id = ? ORDER BY p.invited_at, p.id`,
    [caseId],
  )
}

/** Who opened the case, and then those who apply with them. */
export async function listApplicants(
  reader: Reader,
  { id, applicantId }: { readonly id: string; readonly applicantId: string },
): Promise<string[]> {
  const others = await reader.all<{ user_id: string }>(
    `SELECT user_id FROM case_people WHERE case_id = ? AND role = 'co-applicant' AND state = 'accepted' ORDER BY invited_at, id`,
    [id],
  )
  return [applicantId, ...others.map(({ user_id }) => user_id)]
}

/** What somebody is in a case that they did not open; `null` for nothing. */
export async function roleInCase(reader: Reader, caseId: string, userId: string): Promise<CaseRole | null> {
  const row = await reader.first<{ role: CaseRole }>(
    "SELECT role FROM case_people WHERE case_id = ? AND user_id = ? AND state = 'accepted'",
    [caseId, userId],
  )
  return row?.role ?? null
}

/** Whether an invitation waits for the answer of somebody. */
export async function isInvited(reader: Reader, caseId: string, userId: string): Promise<boolean> {
  const row = await reader.first(
    `SELECT m.id FROM case_people m JOIN users u ON m.email = lower(u.email)
     WHERE m.case_id = ? AND u.id = ? AND m.state = 'invited' LIMIT 1`,
    [caseId, userId],
  )
  return row !== undefined
}

interface Invited {
  readonly id: string
  readonly caseId: string
  readonly role: CaseRole
  readonly email: string
  readonly invitedBy: string
  readonly at: Instant
}

export async function insertInvitation(tx: Tx, { id, caseId, role, email, invitedBy, at }: Invited): Promise<void> {
  await tx.run(
    `INSERT INTO case_people (id, case_id, role, state, email, invited_by, invited_at) VALUES (?, ?, ?, 'invited', ?, ?, ?)`,
    [id, caseId, role, email, invitedBy, at],
  )
}

/** `userId` where somebody accepts; the others keep who they were. */
export async function storeInvitationState(
  tx: Tx,
  id: string,
  to: { state: InvitationState; userId?: string; at: Instant },
): Promise<void> {
  await tx.run('UPDATE case_people SET state = ?, user_id = COALESCE(?, user_id), answered_at = ? WHERE id = ?', [
    to.state,
    to.userId ?? null,
    to.at,
    id,
  ])
}

/** Nobody is in the case any more, and no address is kept. */
export async function removeCasePeople(tx: Tx, caseId: string, at: Instant): Promise<void> {
  await tx.run(
    `UPDATE case_people SET state = CASE WHEN state IN ('invited', 'accepted') THEN 'removed' ELSE state END, email = NULL,
       answered_at = COALESCE(answered_at, ?) WHERE case_id = ?`,
    [at, caseId],
  )
}

/** The address that somebody signs in with, in small letters. */
export async function emailOf(reader: Reader, userId: string): Promise<string | null> {
  const row = await reader.first<{ email: string }>('SELECT lower(email) AS email FROM users WHERE id = ?', [userId])
  return row?.email ?? null
}

/** Everybody who signs in with that address; in practice one or nobody. */
export async function usersByEmail(reader: Reader, email: string): Promise<string[]> {
  const rows = await reader.all<{ id: string }>('SELECT id FROM users WHERE lower(email) = ? ORDER BY id', [email])
  return rows.map(({ id }) => id)
}

export async function nameOf(reader: Reader, userId: string): Promise<string | null> {
  return (await reader.first<{ name: string }>('SELECT name FROM users WHERE id = ?', [userId]))?.name ?? null
}

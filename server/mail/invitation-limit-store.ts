import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import { minutesLater } from './retry-plan.ts'

const mostInADay = 20

/**
 * Whoever invites has the fund write to anybody, so there is a limit, whether or not the next one is known here.
 * @throws Refused `invalid` at `email`
 */
export async function requireFewInvitations(tx: Tx, { applicantId, now }: CaseFile): Promise<void> {
  const row = await tx.first<{ sent: number }>(
    `SELECT COUNT(*) AS sent FROM mails m JOIN cases c ON c.id = m.case_id
     WHERE c.applicant_id = ? AND m.kind = 'sign-in-invitation' AND m.enqueued_at > ?`,
    [applicantId, minutesLater(now, -24 * 60)],
  )
  const message = 'Du har invitert mange i dag. Prøv att i morgon.'
  if (Number(row?.sent ?? 0) >= mostInADay) refuse({ code: 'invalid', errors: [{ path: 'email', message }] })
}

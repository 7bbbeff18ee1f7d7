import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { PayoutAssignment } from './payout-assignment.ts'

interface Row {
  readonly id: string
  readonly bank_id: string
  readonly bank_name: string
  readonly account_number: string
  readonly status: PayoutAssignment['status']
  readonly proposed_day: Day
  readonly settled_day: Day | null
}

/** The assignment that is proposed or stands; `null` where there is none. */
export async function findAssignment(reader: Reader, caseId: string): Promise<PayoutAssignment | null> {
  const row = await reader.first<Row>(
    `SELECT a.id, a.bank_id, b.name AS bank_name, a.account_number, a.status, a.proposed_day, a.settled_day
     FROM payout_assignments a JOIN banks b ON b.id = a.bank_id WHERE a.case_id = ? AND a.status IN ('proposed', 'agreed')`,
    [caseId],
  )
  if (!row) return null
  const agreed = await reader.all<{ user_id: string }>(
    'SELECT user_id FROM assignment_agreements WHERE assignment_id = ? ORDER BY agreed_day, user_id',
    [row.id],
  )
  return {
    id: row.id,
    bankId: row.bank_id,
    bankName: row.bank_name,
    accountNumber: row.account_number,
    status: row.status,
    proposedDay: row.proposed_day,
    settledDay: row.settled_day,
    agreedBy: agreed.map(({ user_id }) => user_id),
  }
}

export async function insertAssignment(
  tx: Tx,
  file: CaseFile,
  proposed: { readonly bankId: string; readonly accountNumber: string },
): Promise<void> {
  await tx.run(
    `INSERT INTO payout_assignments (id, case_id, bank_id, account_number, status, proposed_by, proposed_day)
     VALUES (?, ?, ?, ?, 'proposed', ?, ?)`,
    [file.commandId, file.id, proposed.bankId, proposed.accountNumber, file.actor.id, file.today],
  )
}

export async function insertAgreement(tx: Tx, file: CaseFile, assignmentId: string): Promise<void> {
  await tx.run(
    `INSERT INTO assignment_agreements (assignment_id, user_id, agreed_day) VALUES (?, ?, ?)
     ON CONFLICT (assignment_id, user_id) DO NOTHING`,
    [assignmentId, file.actor.id, file.today],
  )
}

export async function storeAssignmentStatus(
  tx: Tx,
  file: CaseFile,
  { id, status }: { readonly id: string; readonly status: 'agreed' | 'declined' | 'revoked' },
): Promise<void> {
  await tx.run('UPDATE payout_assignments SET status = ?, settled_day = ? WHERE id = ?', [status, file.today, id])
}

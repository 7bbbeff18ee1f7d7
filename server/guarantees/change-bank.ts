import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { nameBank } from '../history/case-store.ts'
import { findAssignment, storeAssignmentStatus } from './payout-assignment-store.ts'

/**
 * Names another bank in the case, or none. NOTE: a case is sent in anew only where no guarantee stands; one that has ended may then
 * be given again, and what was agreed with the bank before must not send its payout there.
 */
export async function changeBank(tx: Tx, file: CaseFile, bankId: string | null): Promise<void> {
  if (bankId === file.bankId) return
  const assignment = await findAssignment(tx, file.id)
  if (assignment) await storeAssignmentStatus(tx, file, { id: assignment.id, status: 'revoked' })
  await nameBank(tx, file, bankId)
}

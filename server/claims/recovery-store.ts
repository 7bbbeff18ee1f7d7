import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { Recovery } from './claim.ts'

const columns = `r.id, r.claim_id AS "claimId", r.dwelling_id AS "dwellingId", r.method, r.recovered_ore AS "recoveredOre",
  r.repayment_ore AS "repaymentOre", r.reason, r.demanded_by AS "demandedBy", r.demanded_day AS "demandedDay", r.received_day AS "receivedDay"`

/** The demands of a case's claims, the oldest first. */
export const listRecoveries = (reader: Reader, caseId: string): Promise<Recovery[]> =>
  reader.all(
    `SELECT ${columns} FROM recoveries r JOIN claims c ON c.id = r.claim_id WHERE c.case_id = ? ORDER BY r.demanded_day, r.id`,
    [caseId],
  )

export async function insertRecovery(
  tx: Tx,
  file: CaseFile,
  recovery: Omit<Recovery, 'id' | 'demandedBy' | 'demandedDay' | 'receivedDay'>,
): Promise<void> {
  await tx.run(
    `INSERT INTO recoveries (id, claim_id, dwelling_id, method, recovered_ore, repayment_ore, demanded_by, demanded_day, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.commandId,
      recovery.claimId,
      recovery.dwellingId,
      recovery.method,
      recovery.recoveredOre,
      recovery.repaymentOre,
      file.actor.id,
      file.today,
      recovery.reason,
    ],
  )
}

export async function storeReceipt(tx: Tx, file: CaseFile, receipt: { id: string; receivedDay: Day }): Promise<void> {
  await tx.run('UPDATE recoveries SET received_by = ?, received_day = ? WHERE id = ?', [
    file.actor.id,
    receipt.receivedDay,
    receipt.id,
  ])
}

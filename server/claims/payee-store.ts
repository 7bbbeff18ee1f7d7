import type { Reader, Tx } from '../../db/database.ts'
import { type Payee, payeeBy } from '../guarantees/payout-assignment.ts'
import { findAssignment } from '../guarantees/payout-assignment-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Claim } from './claim.ts'

/** Where the claim's payout goes: as it was attested, else as the bank and the applicants have agreed, else as it was claimed. */
export async function payeeOf(reader: Reader, { id, caseId, facts }: Claim): Promise<Payee> {
  const attested = await reader.first<Payee>(
    `SELECT p.account_number AS "accountNumber", b.name AS "bankName", p.bank_id AS "bankId"
     FROM claim_payees p LEFT JOIN banks b ON b.id = p.bank_id WHERE p.claim_id = ?`,
    [id],
  )
  return attested ?? payeeBy(await findAssignment(reader, caseId), facts.accountNumber)
}

/** The account that is attested is the one that is paid, whatever is agreed afterwards. */
export async function insertPayee(tx: Tx, file: CaseFile, { claimId, payee }: { claimId: string; payee: Payee }) {
  await tx.run('INSERT INTO claim_payees (claim_id, account_number, bank_id, recorded_at) VALUES (?, ?, ?, ?)', [
    claimId,
    payee.accountNumber,
    payee.bankId,
    file.now,
  ])
}

/** Whether a payout of the case has been attested and not yet sent: then nobody changes where it goes. */
export async function awaitsPayment(reader: Reader, caseId: string): Promise<boolean> {
  const sql = "SELECT id FROM claims WHERE case_id = ? AND status = 'attested' LIMIT 1"
  return (await reader.first(sql, [caseId])) !== undefined
}

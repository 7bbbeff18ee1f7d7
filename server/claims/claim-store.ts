import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { Claim, ClaimDecision, ClaimFacts, ClaimRecommendation } from './claim.ts'

interface Row {
  id: string
  case_id: string
  number: number
  status: Claim['status']
  facts: string
  lodged_day: Day
  assigned_to: string | null
  recommendation: string | null
  payout_ore: number | null
  prepared_by: string | null
  decision: string | null
  decided_by: string | null
  decided_day: Day | null
  attested_by: string | null
  attested_day: Day | null
  paid_day: Day | null
}

export async function listClaims(reader: Reader, caseId: string): Promise<Claim[]> {
  const rows = await reader.all<Row>('SELECT * FROM claims WHERE case_id = ? ORDER BY number', [caseId])
  return rows.map(fromRow)
}

/** NOTE: the database's constraints see to it that each status has its columns; this reads them as they say. */
function fromRow(row: Row): Claim {
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    status: row.status,
    facts: JSON.parse(row.facts),
    lodgedDay: row.lodged_day,
    assignedTo: row.assigned_to,
    recommendation: row.recommendation === null ? null : JSON.parse(row.recommendation),
    payoutOre: row.payout_ore,
    preparedBy: row.prepared_by,
    decision: row.decision === null ? null : JSON.parse(row.decision),
    decidedBy: row.decided_by,
    decidedDay: row.decided_day,
    attestedBy: row.attested_by,
    attestedDay: row.attested_day,
    paidDay: row.paid_day,
  } as Claim
}

/** What the claims of a guarantee have been granted in all, in øre. */
export async function grantedEarlier(reader: Reader, caseId: string): Promise<number> {
  const row = await reader.first<{ granted: number }>(
    "SELECT CAST(COALESCE(SUM(payout_ore), 0) AS bigint) AS granted FROM claims WHERE case_id = ? AND status IN ('payable', 'attested', 'paid')",
    [caseId],
  )
  return row?.granted ?? 0
}

export async function insertClaim(tx: Tx, file: CaseFile, claim: { number: number; facts: ClaimFacts }): Promise<void> {
  await tx.run(
    "INSERT INTO claims (id, case_id, fund_id, number, status, facts, lodged_day, changed_day) VALUES (?, ?, ?, ?, 'lodged', ?, ?, ?)",
    [file.commandId, file.id, file.fundId, claim.number, JSON.stringify(claim.facts), file.today, file.today],
  )
}

export async function storeClaimStatus(
  tx: Tx,
  file: CaseFile,
  claim: { id: string; status: Claim['status'] },
): Promise<void> {
  await tx.run('UPDATE claims SET status = ?, changed_day = ? WHERE id = ?', [claim.status, file.today, claim.id])
}

export async function storeClaimAssignment(tx: Tx, file: CaseFile, claimId: string): Promise<void> {
  await tx.run("UPDATE claims SET status = 'under-assessment', assigned_to = ?, changed_day = ? WHERE id = ?", [
    file.actor.id,
    file.today,
    claimId,
  ])
}

/** A claim that nobody had taken is under assessment from now. */
export async function storeClaimOfficer(
  tx: Tx,
  file: CaseFile,
  claim: { id: string; officerId: string },
): Promise<void> {
  await tx.run(
    `UPDATE claims SET assigned_to = ?, changed_day = CASE WHEN status = 'lodged' THEN ? ELSE changed_day END,
       status = CASE WHEN status = 'lodged' THEN 'under-assessment' ELSE status END WHERE id = ?`,
    [claim.officerId, file.today, claim.id],
  )
}

export async function storeClaimRecommendation(
  tx: Tx,
  file: CaseFile,
  claim: { id: string; recommendation: ClaimRecommendation },
): Promise<void> {
  await tx.run(
    "UPDATE claims SET status = 'recommended', recommendation = ?, prepared_by = ?, changed_day = ? WHERE id = ?",
    [JSON.stringify(claim.recommendation), file.actor.id, file.today, claim.id],
  )
}

export async function storeClaimDecision(
  tx: Tx,
  file: CaseFile,
  claim: {
    id: string
    status: 'payable' | 'refused'
    decision: ClaimDecision
    payoutOre: number | null
    releasedOre: number
  },
): Promise<void> {
  await tx.run(
    `UPDATE claims SET status = ?, decision = ?, payout_ore = ?, released_ore = ?, decided_by = ?, decided_day = ?, changed_day = ?
     WHERE id = ?`,
    [
      claim.status,
      JSON.stringify(claim.decision),
      claim.payoutOre,
      claim.releasedOre,
      file.actor.id,
      file.today,
      file.today,
      claim.id,
    ],
  )
}

/** Under assessment again, with nothing recommended or decided; its officer keeps it. */
export async function storeClaimReopening(tx: Tx, file: CaseFile, claimId: string): Promise<void> {
  await tx.run(
    `UPDATE claims SET status = 'under-assessment', recommendation = NULL, prepared_by = NULL, decision = NULL, decided_by = NULL,
       decided_day = NULL, payout_ore = NULL, released_ore = NULL, changed_day = ? WHERE id = ?`,
    [file.today, claimId],
  )
}

export async function storeAttestation(tx: Tx, file: CaseFile, claimId: string): Promise<void> {
  await tx.run(
    "UPDATE claims SET status = 'attested', attested_by = ?, attested_day = ?, changed_day = ? WHERE id = ?",
    [file.actor.id, file.today, file.today, claimId],
  )
}

export async function storePayment(tx: Tx, file: CaseFile, claim: { id: string; paidDay: Day }): Promise<void> {
  await tx.run("UPDATE claims SET status = 'paid', paid_day = ?, changed_day = ? WHERE id = ?", [
    claim.paidDay,
    file.today,
    claim.id,
  ])
}

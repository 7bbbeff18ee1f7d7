import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { BoardReferral, Decision, Recommendation } from './decision.ts'

export async function storeRecommendation(tx: Tx, file: CaseFile, recommendation: Recommendation): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'recommended', recommended_ore = ?, prepared_by = ?, board_referral = NULL, changed_day = ?
     WHERE case_id = ?`,
    [recommendation.offer?.answer.guaranteedSumOre ?? null, file.actor.id, file.today, file.id],
  )
  await tx.run(
    `INSERT INTO recommendations (case_id, content) VALUES (?, ?)
     ON CONFLICT (case_id) DO UPDATE SET content = excluded.content`,
    [file.id, JSON.stringify(recommendation)],
  )
}

export async function storeDecision(tx: Tx, file: CaseFile, decision: Decision): Promise<void> {
  await tx.run(
    'UPDATE applications SET status = ?, decided_by = ?, decided_day = ?, changed_day = ? WHERE case_id = ?',
    [decision.outcome, file.actor.id, file.today, file.today, file.id],
  )
  await tx.run('INSERT INTO decisions (case_id, content) VALUES (?, ?)', [file.id, JSON.stringify(decision)])
}

/** Under assessment again, with nothing recommended or decided; its officer keeps it. */
export async function storeReopening(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'under-assessment', recommended_ore = NULL, prepared_by = NULL, board_referral = NULL,
       decided_by = NULL, decided_day = NULL, reopened_day = ?, changed_day = ? WHERE case_id = ?`,
    [file.today, file.today, file.id],
  )
  await tx.run('DELETE FROM recommendations WHERE case_id = ?', [file.id])
  await tx.run('DELETE FROM decisions WHERE case_id = ?', [file.id])
}

/** The decision with other words; what was decided, by whom and when stays. */
export async function storeCorrection(tx: Tx, file: CaseFile, decision: Decision): Promise<void> {
  await tx.run('UPDATE decisions SET content = ? WHERE case_id = ?', [JSON.stringify(decision), file.id])
}

export async function storeBoardReferral(tx: Tx, file: CaseFile, referral: BoardReferral): Promise<void> {
  await tx.run('UPDATE applications SET board_referral = ?, changed_day = ? WHERE case_id = ?', [
    JSON.stringify(referral),
    file.today,
    file.id,
  ])
}

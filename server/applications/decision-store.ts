import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { BoardReferral, Decision, Recommendation } from './decision.ts'

export async function storeRecommendation(tx: Tx, file: CaseFile, recommendation: Recommendation): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'recommended', recommendation = ?, recommended_ore = ?, prepared_by = ?,
       board_referral = NULL, changed_day = ? WHERE case_id = ?`,
    [
      JSON.stringify(recommendation),
      recommendation.offer?.answer.guaranteedSumOre ?? null,
      file.actor.id,
      file.today,
      file.id,
    ],
  )
}

export async function storeDecision(tx: Tx, file: CaseFile, decision: Decision): Promise<void> {
  await tx.run(
    'UPDATE applications SET status = ?, decision = ?, decided_by = ?, decided_day = ?, changed_day = ? WHERE case_id = ?',
    [decision.outcome, JSON.stringify(decision), file.actor.id, file.today, file.today, file.id],
  )
}

/** Under assessment again, with nothing recommended or decided; its officer keeps it. */
export async function storeReopening(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'under-assessment', recommendation = NULL, recommended_ore = NULL, prepared_by = NULL,
       board_referral = NULL, decision = NULL, decided_by = NULL, decided_day = NULL, reopened_day = ?, changed_day = ?
     WHERE case_id = ?`,
    [file.today, file.today, file.id],
  )
}

/** The decision with other words; what was decided, by whom and when stays. */
export async function storeCorrection(tx: Tx, file: CaseFile, decision: Decision): Promise<void> {
  await tx.run('UPDATE applications SET decision = ? WHERE case_id = ?', [JSON.stringify(decision), file.id])
}

export async function storeBoardReferral(tx: Tx, file: CaseFile, referral: BoardReferral): Promise<void> {
  await tx.run('UPDATE applications SET board_referral = ?, changed_day = ? WHERE case_id = ?', [
    JSON.stringify(referral),
    file.today,
    file.id,
  ])
}

import type { Reader, Tx } from '../../db/database.ts'
import type { Reasons } from '../applications/reasons.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'

/** A correction of the words of a decision, with what stood before. */
export interface KeptCorrection {
  /** Of the application's decisions, from 1. */
  readonly decisionNumber: number
  /** 1, 2 … of that decision. */
  readonly number: number
  readonly before: Reasons
  readonly after: Reasons
  readonly reason: string
  readonly correctedByName: string
  readonly correctedDay: Day
}

export async function keepCorrection(
  tx: Tx,
  file: CaseFile,
  { decisionNumber, before, after, reason }: Pick<KeptCorrection, 'decisionNumber' | 'before' | 'after' | 'reason'>,
): Promise<void> {
  const earlier = (await listCorrections(tx, file.id)).filter(one => one.decisionNumber === decisionNumber)
  await tx.run(
    `INSERT INTO decision_corrections (case_id, decision_number, number, before_text, after_text, reason, corrected_by, corrected_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.id,
      decisionNumber,
      earlier.length + 1,
      JSON.stringify(before),
      JSON.stringify(after),
      reason,
      file.actor.id,
      file.today,
    ],
  )
}

interface Row extends Omit<KeptCorrection, 'before' | 'after'> {
  readonly before: string
  readonly after: string
}

/** The oldest first. */
export async function listCorrections(reader: Reader, caseId: string): Promise<KeptCorrection[]> {
  const rows = await reader.all<Row>(
    `SELECT k.decision_number AS "decisionNumber", k.number, k.before_text AS before, k.after_text AS after, k.reason,
       u.name AS "correctedByName", k.corrected_day AS "correctedDay"
     FROM decision_corrections k JOIN users u ON u.id = k.corrected_by WHERE k.case_id = ? ORDER BY k.id`,
    [caseId],
  )
  return rows.map(row => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }))
}

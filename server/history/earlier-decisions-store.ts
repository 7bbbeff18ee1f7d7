import type { Reader, Tx } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'
import type { CaseFile } from './case-file.ts'

/** Why a decision is taken up again: an appeal that the fund gave way to, what the appeal body said, or the fund itself. */
export type ReopeningCause = 'appeal' | 'appeal-body' | 'own-initiative'

export interface Reopening {
  readonly cause: ReopeningCause
  readonly appealId: string | null
  readonly reason: string
}

/** Of an application, or of the claim that it names. */
export const ofApplication = 'application'

/** A decision that was taken up again, as it stood: the two JSON texts are what was stored of it. */
export interface EarlierDecision {
  readonly subject: string
  /** 1, 2 … within its subject. */
  readonly number: number
  readonly recommendation: string
  readonly decision: string
  readonly preparerName: string
  readonly deciderName: string
  readonly decidedDay: Day
  readonly reopenedByName: string
  readonly reopenedDay: Day
  readonly cause: ReopeningCause
  /** The appeal that led to it. */
  readonly appealId: string | null
  readonly reason: string
}

export interface Decided {
  readonly subject: string
  readonly recommendation: object
  readonly decision: { readonly outcome: string }
  readonly preparedBy: string
  readonly decidedBy: string
  readonly decidedDay: Day
}

/** Keeps a decision with all that belongs to it, before the case goes on without it. Answers its number. */
export async function keepEarlierDecision(
  tx: Tx,
  file: CaseFile,
  { decided, reopening }: { decided: Decided; reopening: Reopening },
): Promise<number> {
  const number = (await countEarlier(tx, file.id, decided.subject)) + 1
  const { subject, decision, recommendation, preparedBy, decidedBy, decidedDay } = decided
  await tx.run(
    `INSERT INTO earlier_decisions (case_id, subject, number, outcome, recommendation, decision, prepared_by, decided_by,
       decided_day, reopened_by, reopened_day, cause, appeal_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.id,
      subject,
      number,
      decision.outcome,
      JSON.stringify(recommendation),
      JSON.stringify(decision),
      preparedBy,
      decidedBy,
      decidedDay,
      file.actor.id,
      file.today,
      reopening.cause,
      reopening.appealId,
      reopening.reason,
    ],
  )
  return number
}

/** How many decisions of the subject have been taken up again. */
export async function countEarlier(reader: Reader, caseId: string, subject: string): Promise<number> {
  const sql = 'SELECT count(*) AS earlier FROM earlier_decisions WHERE case_id = ? AND subject = ?'
  return (await reader.first<{ earlier: number }>(sql, [caseId, subject]))?.earlier ?? 0
}

/** The oldest first. */
export const listEarlierDecisions = (reader: Reader, caseId: string): Promise<EarlierDecision[]> =>
  reader.all<EarlierDecision>(
    `SELECT e.subject, e.number, e.recommendation, e.decision, p.name AS "preparerName", d.name AS "deciderName",
       e.decided_day AS "decidedDay", r.name AS "reopenedByName", e.reopened_day AS "reopenedDay", e.cause,
       e.appeal_id AS "appealId", e.reason
     FROM earlier_decisions e JOIN users p ON p.id = e.prepared_by JOIN users d ON d.id = e.decided_by
     JOIN users r ON r.id = e.reopened_by WHERE e.case_id = ? ORDER BY e.id`,
    [caseId],
  )

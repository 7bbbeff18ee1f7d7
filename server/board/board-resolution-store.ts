import type { Reader, Tx } from '../../db/database.ts'
import type { BoardResolution } from '../applications/decision.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { BoardOutcome } from './board-outcomes.ts'

export interface ResolutionLine {
  readonly caseId: string
  readonly reference: string
  readonly outcome: BoardOutcome
  readonly caseNumber: string
  readonly day: Day
  readonly disqualified: string
  readonly recordedBy: string
}

export async function insertResolution(
  tx: Tx,
  file: CaseFile,
  { outcome, board }: { outcome: BoardOutcome; board: BoardResolution },
): Promise<void> {
  await tx.run(
    `INSERT INTO board_resolutions (case_id, fund_id, outcome, board_case, board_day, disqualified, recorded_by, recorded_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [file.id, file.fundId, outcome, board.caseNumber, board.day, board.disqualified, file.actor.id, file.today],
  )
}

/** The newest first. */
export const listResolutions = (reader: Reader, fundId: string): Promise<ResolutionLine[]> =>
  reader.all(
    `SELECT r.case_id AS "caseId", c.reference, r.outcome, r.board_case AS "caseNumber", r.board_day AS day, r.disqualified,
       u.name AS "recordedBy"
     FROM board_resolutions r JOIN cases c ON c.id = r.case_id JOIN users u ON u.id = r.recorded_by
     WHERE r.fund_id = ? ORDER BY r.id DESC LIMIT 100`,
    [fundId],
  )

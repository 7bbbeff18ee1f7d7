import type { Reader } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'

/** How a case that waits for a decision stands to the board. */
export interface BoardStanding {
  /** An approver has sent it there, or no approver may grant what is recommended. */
  readonly isBoards: boolean
  /** When it was put on a list of cases, after what is recommended now; `null` before that. */
  readonly listedDay: Day | null
}

/** The board decides what is its own, by a list that says what is recommended now; what it resolved is recorded after that. */
export const mayRecordResolution = ({ isBoards, listedDay }: BoardStanding): boolean => isBoards && listedDay !== null

const notTheBoards: BoardStanding = { isBoards: false, listedDay: null }

export async function readBoardStanding(reader: Reader, caseId: string): Promise<BoardStanding> {
  const row = await reader.first<{ is_boards: 0 | 1; listed_day: Day | null }>(standingSql, [caseId])
  return row ? { isBoards: row.is_boards === 1, listedDay: row.listed_day } : notTheBoards
}

/** An approver who may grant what is recommended. */
export interface AbleApprover {
  readonly id: string
  readonly name: string
  /** `null` is without limit. */
  readonly limitOre: number | null
}

export const readAbleApprovers = (reader: Reader, caseId: string): Promise<AbleApprover[]> =>
  reader.all<AbleApprover>(approversSql, [caseId])

/** Who prepared the case, is part of it or has told of a tie to it, decides nothing in it, whatever their limit. */
const ableSql = `
  r.fund_id = a.fund_id AND r.role = 'approver'
  AND (r.authority_limit_ore IS NULL OR r.authority_limit_ore >= COALESCE(a.recommended_ore, 0))
  AND r.user_id <> a.prepared_by AND r.user_id <> c.applicant_id
  AND NOT EXISTS (SELECT 1 FROM case_people m WHERE m.case_id = a.case_id AND m.user_id = r.user_id AND m.state = 'accepted')
  AND NOT EXISTS (SELECT 1 FROM impartiality_declarations d
    WHERE d.case_id = a.case_id AND d.user_id = r.user_id AND d.tie IS NOT NULL)`

/** Whether application `a` of case `c` is the board's to decide. */
export const isBoardsSql = `(a.status IN ('recommended', 'waiting') AND (a.board_referral IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM user_roles r WHERE ${ableSql})))`

/** Of the event by which application `a` last came on a list, after what is recommended now. */
export const listingSql = (column: 'day' | 'detail'): string => `
  (SELECT e.${column} FROM case_events e WHERE e.case_id = a.case_id AND e.kind = 'put-on-board-list'
     AND e.seq > (SELECT MAX(x.seq) FROM case_events x WHERE x.case_id = a.case_id AND x.kind = 'recommended')
   ORDER BY e.seq DESC LIMIT 1)`

const standingSql = `
  SELECT CASE WHEN ${isBoardsSql} THEN 1 ELSE 0 END AS is_boards, ${listingSql('day')} AS listed_day
  FROM applications a JOIN cases c ON c.id = a.case_id WHERE a.case_id = ?`

const approversSql = `
  SELECT u.id, u.name, r.authority_limit_ore AS "limitOre"
  FROM applications a JOIN cases c ON c.id = a.case_id JOIN user_roles r ON ${ableSql} JOIN users u ON u.id = r.user_id
  WHERE a.case_id = ? ORDER BY u.name, u.id`

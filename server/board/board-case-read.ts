import type { Reader } from '../../db/database.ts'
import type { DwellingPlan } from '../applications/application-facts.ts'
import type { BoardReferral, Recommendation } from '../applications/decision.ts'
import { recommendationIn } from '../applications/stored-decision.ts'

/** A case that only the board can decide, or that an approver has left to it. */
export interface BoardCase {
  readonly caseId: string
  readonly version: number
  readonly reference: string
  readonly applicantId: string
  readonly applicantName: string
  readonly orgName: string | null
  readonly place: string
  readonly municipality: string | null
  readonly homes: readonly DwellingPlan[]
  readonly recommendation: Recommendation
  /** `null` where nothing is recommended to be granted. */
  readonly recommendedOre: number | null
  readonly preparerName: string
  /** Why an approver sent it on; `null` where the sum alone brings it here. */
  readonly referral: BoardReferral | null
  /** The newest list that it stands on. */
  readonly listNumber: number | null
}

interface Row extends Omit<BoardCase, 'orgName' | 'place' | 'homes' | 'recommendation' | 'referral'> {
  readonly facts: string
  readonly recommendation: string
  readonly referral: string | null
}

const most = 500

/** Those that are recommended above every approver's limit, and those that were sent on; by number. */
export async function listBoardCases(reader: Reader, fundId: string): Promise<BoardCase[]> {
  const rows = await reader.all<Row>(casesSql, [fundId, fundId, most])
  return rows.map(({ facts, recommendation, referral, ...row }) => {
    const { orgName, place, dwellings }: { orgName: string | null; place: string; dwellings: DwellingPlan[] } =
      JSON.parse(facts)
    return {
      ...row,
      orgName,
      place,
      homes: dwellings,
      recommendation: recommendationIn(recommendation),
      referral: referral === null ? null : JSON.parse(referral),
    }
  })
}

const casesSql = `
  SELECT a.case_id AS "caseId", c.version, c.reference, c.applicant_id AS "applicantId", u.name AS "applicantName",
    m.name AS municipality, a.facts, a.recommendation, a.recommended_ore AS "recommendedOre", p.name AS "preparerName",
    a.board_referral AS referral,
    (SELECT MAX(l.number) FROM board_list_cases k JOIN board_lists l ON l.id = k.list_id
     WHERE k.case_id = a.case_id) AS "listNumber"
  FROM applications a
  JOIN cases c ON c.id = a.case_id
  JOIN users u ON u.id = c.applicant_id
  JOIN users p ON p.id = a.prepared_by
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
  WHERE a.fund_id = ? AND a.status IN ('recommended', 'waiting') AND (a.board_referral IS NOT NULL OR a.recommended_ore > (
    SELECT CASE WHEN COUNT(*) = 0 THEN -1 WHEN COUNT(*) > COUNT(r.authority_limit_ore) THEN 9007199254740991
      ELSE MAX(r.authority_limit_ore) END
    FROM user_roles r WHERE r.fund_id = ? AND r.role = 'approver'))
  ORDER BY c.reference LIMIT ?`

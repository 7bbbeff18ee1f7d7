import type { Reader } from '../../db/database.ts'
import type { DwellingPlan } from '../applications/application-facts.ts'
import type { BoardReferral, Recommendation } from '../applications/decision.ts'
import { recommendationIn } from '../applications/stored-decision.ts'
import { isBoardsSql, listingSql } from './board-standing-read.ts'

/** A case that no approver may grant as it is recommended, or that one has left to the board. */
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
  /** Why an approver sent it on; `null` where it is here because none of them may grant it. */
  readonly referral: BoardReferral | null
  /** The newest list that it stands on with what is recommended now; what the board resolved is recorded after that. */
  readonly listNumber: number | null
}

interface Row extends Omit<BoardCase, 'orgName' | 'place' | 'homes' | 'recommendation' | 'referral' | 'listNumber'> {
  readonly facts: string
  readonly recommendation: string
  readonly referral: string | null
  readonly listing: string | null
}

const most = 500

/** Those that are the board's to decide, by number. */
export async function listBoardCases(reader: Reader, fundId: string): Promise<BoardCase[]> {
  const rows = await reader.all<Row>(casesSql, [fundId, most])
  return rows.map(({ facts, recommendation, referral, listing, ...row }) => {
    const { orgName, place, dwellings }: { orgName: string | null; place: string; dwellings: DwellingPlan[] } =
      JSON.parse(facts)
    return {
      ...row,
      orgName,
      place,
      homes: dwellings,
      recommendation: recommendationIn(recommendation),
      referral: referral === null ? null : JSON.parse(referral),
      listNumber: listing === null ? null : JSON.parse(listing).number,
    }
  })
}

const casesSql = `
  SELECT a.case_id AS "caseId", c.version, c.reference, c.applicant_id AS "applicantId", u.name AS "applicantName",
    m.name AS municipality, a.facts, r.content AS recommendation, a.recommended_ore AS "recommendedOre", p.name AS "preparerName",
    a.board_referral AS referral, ${listingSql('detail')} AS listing
  FROM applications a
  JOIN cases c ON c.id = a.case_id
  JOIN recommendations r ON r.case_id = a.case_id
  JOIN users u ON u.id = c.applicant_id
  JOIN users p ON p.id = a.prepared_by
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
  WHERE a.fund_id = ? AND ${isBoardsSql}
  ORDER BY c.reference LIMIT ?`

import type { Reader } from '../db/database.ts'
import type { ApplicationFacts } from '../server/applications/application-facts.ts'
import type { CsvColumn } from '../server/shared/csv.ts'
import type { Day } from '../server/shared/day.ts'
import { outcomeNames, subjectName } from '../views/pages/fund/decision-text.ts'
import { readBoardCases } from './board-cases.ts'

export type DecidedOutcome =
  | 'granted'
  | 'granted-in-part'
  | 'refused'
  | 'dismissed'
  | 'claim-settled'
  | 'claim-nothing-to-pay'
  | 'claim-refused'

/** A decision as owners and auditors see it: nothing of the applicant but where the home is. */
export interface DecisionLine {
  readonly caseId: string
  readonly reference: string
  /** 1 for the first claim of the case; 0 for its application. */
  readonly claimNumber: number
  readonly place: string
  readonly municipality: string | null
  readonly outcome: DecidedOutcome
  /** The sum guaranteed, or to be paid; `null` where nothing was granted. */
  readonly amountOre: number | null
  readonly decidedDay: Day
  readonly decidedBy: string
}

/** A place in the list: the last decision that was seen. */
export interface DecisionMark {
  readonly decidedDay: string
  readonly caseId: string
  readonly claimNumber: number
}

export interface DecisionPart {
  readonly fundId: string
  readonly after: DecisionMark | null
  readonly limit: number
}

interface Row extends Omit<DecisionLine, 'place' | 'outcome'> {
  readonly facts: string
  readonly status: string
  /** Of a claim that was turned down: it says in which way. */
  readonly decision: string | null
}

/** The newest decisions first. */
export async function listDecisions(reader: Reader, { fundId, after, limit }: DecisionPart): Promise<DecisionLine[]> {
  const { decidedDay, caseId, claimNumber } = after ?? { decidedDay: '9999-12-31', caseId: '', claimNumber: 0 }
  const rows = await reader.all<Row>(decisionsSql, [fundId, fundId, decidedDay, caseId, claimNumber, limit])
  const board = await readBoardCases(reader, fundId)
  return rows.map(row => byBoard(lineOf(row), board))
}

/** Where the board decided, it is named, and not who recorded it. */
function byBoard(line: DecisionLine, boardCases: ReadonlyMap<string, string>): DecisionLine {
  const boardCase = line.claimNumber === 0 ? boardCases.get(`${line.caseId} ${line.decidedDay}`) : undefined
  return boardCase === undefined ? line : { ...line, decidedBy: `Styret, sak ${boardCase}` }
}

const decisionsSql = `
  SELECT * FROM (
    SELECT a.case_id AS "caseId", c.reference, 0 AS "claimNumber", m.name AS municipality, a.facts, a.status, NULL AS decision,
      g.guaranteed_ore AS "amountOre", a.decided_day AS "decidedDay", u.name AS "decidedBy"
    FROM applications a JOIN cases c ON c.id = a.case_id JOIN users u ON u.id = a.decided_by
      LEFT JOIN guarantees g ON g.case_id = a.case_id
      LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
    WHERE a.fund_id = ? AND a.decided_day IS NOT NULL
    UNION ALL
    SELECT k.case_id, c.reference, k.number, m.name, a.facts, 'claim-' || k.status,
      CASE WHEN k.status = 'refused' THEN k.decision END, k.payout_ore, k.decided_day, u.name
    FROM claims k JOIN cases c ON c.id = k.case_id JOIN applications a ON a.case_id = k.case_id
      JOIN users u ON u.id = k.decided_by
      LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
    WHERE k.fund_id = ? AND k.decided_day IS NOT NULL
  ) AS decisions
  WHERE ("decidedDay", "caseId", "claimNumber") < (?, ?, ?)
  ORDER BY "decidedDay" DESC, "caseId" DESC, "claimNumber" DESC LIMIT ?`

function lineOf({ facts, status, decision, ...row }: Row): DecisionLine {
  const { place }: Pick<ApplicationFacts, 'place'> = JSON.parse(facts)
  return { ...row, place, outcome: outcomeOf(status, decision) }
}

function outcomeOf(status: string, decision: string | null): DecidedOutcome {
  switch (status) {
    case 'granted':
    case 'granted-in-part':
    case 'refused':
    case 'dismissed':
      return status
    case 'claim-refused':
      return outcomeIn(decision) === 'nothing-to-pay' ? 'claim-nothing-to-pay' : 'claim-refused'
    default:
      return 'claim-settled'
  }
}

function outcomeIn(decision: string | null): string | undefined {
  const { outcome }: { outcome?: string } = JSON.parse(decision ?? '{}')
  return outcome
}

const batchSize = 500

/** All decisions of a fund, the newest first. */
export async function* decisionBatches(reader: Reader, fundId: string): AsyncGenerator<readonly DecisionLine[]> {
  let after: DecisionMark | null = null
  for (;;) {
    const batch: DecisionLine[] = await listDecisions(reader, { fundId, after, limit: batchSize })
    yield batch
    if (batch.length < batchSize) return
    after = batch.at(-1) ?? null
  }
}

export const decisionColumns: readonly CsvColumn<DecisionLine>[] = [
  { heading: 'Sak', text: ({ reference }) => reference },
  { heading: 'Gjeld', text: subjectName },
  { heading: 'Stad', text: ({ place }) => place },
  { heading: 'Kommune', text: ({ municipality }) => municipality },
  { heading: 'Utfall', text: ({ outcome }) => outcomeNames[outcome] },
  { heading: 'Sum i kroner', ore: ({ amountOre }) => amountOre },
  { heading: 'Dag', text: ({ decidedDay }) => decidedDay },
  { heading: 'Avgjort av', text: ({ decidedBy }) => decidedBy },
]

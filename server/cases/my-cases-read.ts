import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import { unreadIn } from '../dialogue/thread-reading-store.ts'
import type { EndReason, GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { CaseRole } from '../people/case-people.ts'
import type { Day, Instant } from '../shared/day.ts'
import { type Duties, dutiesOf, readDuties } from './duties-read.ts'
import { readMyAppeals } from './my-appeals-read.ts'
import { type GuaranteeStepState, type NextStep, nextStep, type StepState } from './next-step.ts'

/** One of the viewer's own cases, as far as it takes to say where it stands. */
export interface MyCase {
  readonly id: string
  /** `null` as long as it has not been sent in. */
  readonly reference: string | null
  readonly fundName: string
  readonly applicantName: string
  /** What I was invited to be in it; `null` where I opened it myself. */
  readonly myRole: CaseRole | null
  readonly place: string | null
  readonly municipalityName: string | null
  readonly dwellings: number
  readonly changedAt: Instant
  readonly status: ApplicationStatus
  readonly guarantee: { readonly status: GuaranteeStatus; readonly endReason: EndReason | null } | null
  /** Of the latest claim. */
  readonly claimStatus: ClaimStatus | null
  /** What is to be paid back to the fund, in øre. */
  readonly owedOre: number
  readonly next: NextStep
  /** What the fund has said that I have not read. */
  readonly unread: number
}

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly fund_name: string
  readonly applicant_name: string
  readonly my_role: CaseRole | null
  readonly status: ApplicationStatus
  readonly facts: string
  readonly submitted_day: Day | null
  readonly municipality_name: string | null
  readonly changed_at: Instant
  readonly told_at: Instant | null
  readonly before_board: number
  readonly guarantee_status: GuaranteeStatus | null
  readonly end_reason: EndReason | null
  readonly open_deadline: Day | null
  readonly term_ends: Day | null
  readonly pending_sales: number
}

/** Those that I opened, and those where I was invited and said yes. Takes my id twice. */
const amongMine = `c.id IN (SELECT id FROM cases WHERE applicant_id = ? 
  UNION SELECT case_id FROM case_people WHERE user_id = ? AND state = 'accepted')`

const casesSql = `
  SELECT c.id, ap.name AS applicant_name,
    (SELECT p.role FROM case_people p WHERE p.case_id = c.id AND p.user_id = ? AND p.state = 'accepted') AS my_role,
    c.reference, f.name AS fund_name, a.status, a.facts, a.submitted_day, m.name AS municipality_name,
    e.recorded_at AS changed_at, w.told_at,
    CASE WHEN a.board_referral IS NULL THEN 0 ELSE 1 END AS before_board, g.status AS guarantee_status, g.end_reason, g.term_ends,
    CASE g.status WHEN 'committed' THEN g.acceptance_deadline WHEN 'in-force' THEN g.start_deadline
      WHEN 'building' THEN g.completion_deadline END AS open_deadline,
    (SELECT COUNT(*) FROM sale_notices s JOIN guarantee_dwellings h ON h.case_id = s.case_id AND h.dwelling_id = s.dwelling_id
      WHERE s.case_id = c.id AND s.answer = 'pending' AND h.settled_claim_id IS NULL AND s.id =
      (SELECT MAX(l.id) FROM sale_notices l WHERE l.case_id = s.case_id AND l.dwelling_id = s.dwelling_id)) AS pending_sales
  FROM cases c
  JOIN funds f ON f.id = c.fund_id
  JOIN users ap ON ap.id = c.applicant_id
  JOIN applications a ON a.case_id = c.id
  JOIN case_events e ON e.case_id = c.id AND e.seq = c.version
  LEFT JOIN fund_municipalities m ON m.fund_id = c.fund_id AND m.number = a.municipality_number
  LEFT JOIN waiting_list w ON w.case_id = c.id AND w.left_at IS NULL
  LEFT JOIN guarantees g ON g.case_id = c.id
  WHERE ${amongMine} ORDER BY e.recorded_at DESC, c.id LIMIT 200`

/** The latest changed first. */
export async function listMyCases(reader: Reader, applicantId: string, today: Day): Promise<MyCase[]> {
  const rows = await reader.all<Row>(casesSql, [applicantId, applicantId, applicantId])
  const claims = await readClaims(reader, applicantId)
  const ids = rows.map(({ id }) => id)
  const [duties, appeals] = [await readDuties(reader, ids), await readMyAppeals(reader, ids)]
  const unread = await unreadIn(reader, spokenTo(rows), { side: 'applicant', userId: applicantId })
  return rows.map(row => {
    const matters = {
      unread: unread.get(row.id) ?? 0,
      claims: claims.get(row.id) ?? [],
      appeals: appeals.get(row.id) ?? [],
    }
    return caseOf(row, { ...matters, ...dutiesOf(duties, row.id) }, today)
  })
}

/** Those who only help take no part in what is said. */
const spokenTo = (rows: readonly Row[]): string[] =>
  rows.filter(({ my_role }) => my_role !== 'helper').map(({ id }) => id)

type ClaimState = { readonly status: ClaimStatus }

async function readClaims(reader: Reader, applicantId: string): Promise<Map<string, ClaimState[]>> {
  const rows = await reader.all<ClaimState & { case_id: string }>(
    `SELECT k.case_id, k.status FROM claims k JOIN cases c ON c.id = k.case_id WHERE ${amongMine}
     ORDER BY k.case_id, k.number`,
    [applicantId, applicantId],
  )
  const claims = new Map<string, ClaimState[]>()
  for (const { case_id, status } of rows) claims.set(case_id, [...(claims.get(case_id) ?? []), { status }])
  return claims
}

interface Matters extends Duties, Pick<StepState, 'appeals'>, Pick<MyCase, 'unread'> {
  readonly claims: readonly ClaimState[]
}

function caseOf(row: Row, besides: Matters, today: Day): MyCase {
  const { status, submitted_day: submittedDay } = row
  const facts: DraftFacts = JSON.parse(row.facts)
  const state = {
    status,
    submittedDay,
    toldOfRoom: row.told_at !== null,
    beforeBoard: row.before_board === 1,
    guarantee: guaranteeState(row),
    ...besides,
  }
  return {
    id: row.id,
    reference: row.reference,
    fundName: row.fund_name,
    applicantName: row.applicant_name,
    myRole: row.my_role,
    place: facts.place ?? null,
    municipalityName: row.municipality_name,
    dwellings: facts.dwellings.length,
    changedAt: row.changed_at,
    status,
    guarantee: row.guarantee_status && { status: row.guarantee_status, endReason: row.end_reason },
    claimStatus: besides.claims.at(-1)?.status ?? null,
    owedOre: besides.owedOre,
    unread: besides.unread,
    next: nextStep(state, today),
  }
}

/** NOTE: until when a loss can be claimed stands on the case's own page; it takes the rules of the case to say. */
function guaranteeState(row: Row): GuaranteeStepState | null {
  if (row.guarantee_status === null) return null
  return {
    status: row.guarantee_status,
    openDeadline: row.open_deadline,
    termEnds: row.term_ends,
    claimableUntil: null,
    pendingSales: row.pending_sales,
  }
}

import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { EndReason, GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { Day, Instant } from '../shared/day.ts'
import { type GuaranteeStepState, type NextStep, nextStep } from './next-step.ts'

/** One of the viewer's own cases, as far as it takes to say where it stands. */
export interface MyCase {
  readonly id: string
  /** `null` as long as it has not been sent in. */
  readonly reference: string | null
  readonly fundName: string
  readonly place: string | null
  readonly municipalityName: string | null
  readonly dwellings: number
  readonly changedAt: Instant
  readonly status: ApplicationStatus
  readonly guarantee: { readonly status: GuaranteeStatus; readonly endReason: EndReason | null } | null
  /** Of the latest claim. */
  readonly claimStatus: ClaimStatus | null
  readonly next: NextStep
}

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly fund_name: string
  readonly status: ApplicationStatus
  readonly facts: string
  readonly submitted_day: Day | null
  readonly municipality_name: string | null
  readonly changed_at: Instant
  readonly told_at: Instant | null
  readonly guarantee_status: GuaranteeStatus | null
  readonly end_reason: EndReason | null
  readonly open_deadline: Day | null
  readonly term_ends: Day | null
  readonly pending_sales: number
}

const casesSql = `
  SELECT c.id, c.reference, f.name AS fund_name, a.status, a.facts, a.submitted_day, m.name AS municipality_name,
    e.recorded_at AS changed_at, w.told_at, g.status AS guarantee_status, g.end_reason, g.term_ends,
    CASE g.status WHEN 'committed' THEN g.acceptance_deadline WHEN 'in-force' THEN g.start_deadline
      WHEN 'building' THEN g.completion_deadline END AS open_deadline,
    (SELECT COUNT(*) FROM sale_notices s WHERE s.case_id = c.id AND s.answer = 'pending' AND s.id =
      (SELECT MAX(l.id) FROM sale_notices l WHERE l.case_id = s.case_id AND l.dwelling_id = s.dwelling_id)) AS pending_sales
  FROM cases c
  JOIN funds f ON f.id = c.fund_id
  JOIN applications a ON a.case_id = c.id
  JOIN case_events e ON e.case_id = c.id AND e.seq = c.version
  LEFT JOIN fund_municipalities m ON m.fund_id = c.fund_id AND m.number = a.municipality_number
  LEFT JOIN waiting_list w ON w.case_id = c.id AND w.left_at IS NULL
  LEFT JOIN guarantees g ON g.case_id = c.id
  WHERE c.applicant_id = ? ORDER BY e.recorded_at DESC, c.id LIMIT 200`

/** The latest changed first. */
export async function listMyCases(reader: Reader, applicantId: string, today: Day): Promise<MyCase[]> {
  const rows = await reader.all<Row>(casesSql, [applicantId])
  const claims = await readClaims(reader, applicantId)
  return rows.map(row => caseOf(row, claims.get(row.id) ?? [], today))
}

type ClaimState = { readonly status: ClaimStatus }

async function readClaims(reader: Reader, applicantId: string): Promise<Map<string, ClaimState[]>> {
  const rows = await reader.all<ClaimState & { case_id: string }>(
    `SELECT k.case_id, k.status FROM claims k JOIN cases c ON c.id = k.case_id WHERE c.applicant_id = ?
     ORDER BY k.case_id, k.number`,
    [applicantId],
  )
  const claims = new Map<string, ClaimState[]>()
  for (const { case_id, status } of rows) claims.set(case_id, [...(claims.get(case_id) ?? []), { status }])
  return claims
}

function caseOf(row: Row, claims: readonly ClaimState[], today: Day): MyCase {
  const { status, submitted_day: submittedDay } = row
  const facts: DraftFacts = JSON.parse(row.facts)
  const state = { status, submittedDay, toldOfRoom: row.told_at !== null, guarantee: guaranteeState(row), claims }
  return {
    id: row.id,
    reference: row.reference,
    fundName: row.fund_name,
    place: facts.place ?? null,
    municipalityName: row.municipality_name,
    dwellings: facts.dwellings.length,
    changedAt: row.changed_at,
    status,
    guarantee: row.guarantee_status && { status: row.guarantee_status, endReason: row.end_reason },
    claimStatus: claims.at(-1)?.status ?? null,
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

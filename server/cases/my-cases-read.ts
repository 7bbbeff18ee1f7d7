import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import type { ClaimStatus } from '../claims/claim.ts'
import type { EndReason, GuaranteeStatus } from '../guarantees/guarantee.ts'
import { listNotices, type Notice } from '../letters/outbox-store.ts'
import type { Day, Instant } from '../shared/day.ts'

/** One of the viewer's own cases, as far as it takes to say where it stands. */
export interface MyCase {
  readonly id: string
  /** `null` as long as it is a draft. */
  readonly reference: string | null
  readonly fundName: string
  readonly place: string | null
  readonly municipalityName: string | null
  readonly dwellings: number
  readonly changedAt: Instant
  readonly status: ApplicationStatus
  readonly guarantee: MyGuarantee | null
  /** Of the latest claim. */
  readonly claimStatus: ClaimStatus | null
}

export interface MyGuarantee {
  readonly status: GuaranteeStatus
  readonly endReason: EndReason | null
  readonly guaranteedOre: number
  readonly acceptanceDeadline: Day
  readonly startDeadline: Day
  readonly completionDeadline: Day
  readonly termEnds: Day | null
}

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly fund_name: string
  readonly status: ApplicationStatus
  readonly facts: string
  readonly municipality_name: string | null
  readonly changed_at: Instant
  readonly guarantee_status: GuaranteeStatus | null
  readonly end_reason: EndReason | null
  readonly guaranteed_ore: number
  readonly acceptance_deadline: Day
  readonly start_deadline: Day
  readonly completion_deadline: Day
  readonly term_ends: Day | null
  readonly claim_status: ClaimStatus | null
}

/** More cases than anybody has; a bound all the same. */
const most = 200

/** The latest changed first. */
export async function listMyCases(reader: Reader, applicantId: string): Promise<MyCase[]> {
  const rows = await reader.all<Row>(
    `SELECT c.id, c.reference, f.name AS fund_name, a.status, a.facts, m.name AS municipality_name, e.recorded_at AS changed_at,
       g.status AS guarantee_status, g.end_reason, g.guaranteed_ore, g.acceptance_deadline, g.start_deadline, g.completion_deadline,
       g.term_ends, (SELECT k.status FROM claims k WHERE k.case_id = c.id ORDER BY k.number DESC LIMIT 1) AS claim_status
     FROM cases c JOIN funds f ON f.id = c.fund_id JOIN applications a ON a.case_id = c.id
       JOIN case_events e ON e.case_id = c.id AND e.seq = c.version
       LEFT JOIN fund_municipalities m ON m.fund_id = c.fund_id AND m.number = a.municipality_number
       LEFT JOIN guarantees g ON g.case_id = c.id
     WHERE c.applicant_id = ? ORDER BY e.recorded_at DESC, c.id LIMIT ${most}`,
    [applicantId],
  )
  return rows.map(fromRow)
}

function fromRow(row: Row): MyCase {
  const facts: DraftFacts = JSON.parse(row.facts)
  return {
    id: row.id,
    reference: row.reference,
    fundName: row.fund_name,
    place: facts.place ?? null,
    municipalityName: row.municipality_name,
    dwellings: facts.dwellings.length,
    changedAt: row.changed_at,
    status: row.status,
    guarantee: row.guarantee_status && guaranteeOf(row, row.guarantee_status),
    claimStatus: row.claim_status,
  }
}

const guaranteeOf = (row: Row, status: GuaranteeStatus): MyGuarantee => ({
  status,
  endReason: row.end_reason,
  guaranteedOre: row.guaranteed_ore,
  acceptanceDeadline: row.acceptance_deadline,
  startDeadline: row.start_deadline,
  completionDeadline: row.completion_deadline,
  termEnds: row.term_ends,
})

export interface MyNotice extends Notice {
  readonly reference: string | null
}

/** What the viewer has been told in their cases, the latest first. */
export async function listMyNotices(
  reader: Reader,
  recipientId: string,
  cases: readonly MyCase[],
): Promise<MyNotice[]> {
  const notices: MyNotice[] = []
  for (const { id, reference } of cases) {
    for (const notice of await listNotices(reader, id, recipientId)) notices.push({ ...notice, reference })
  }
  return notices.sort((a, b) => b.id - a.id).slice(0, shownNotices)
}

const shownNotices = 10

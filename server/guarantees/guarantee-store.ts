import type { Reader, SqlValue, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { EndReason, Guarantee } from './guarantee.ts'

interface Row {
  case_id: string
  fund_id: string
  number: string
  status: Guarantee['status']
  end_reason: EndReason | null
  rule_version_id: string
  municipality_number: string
  applicant_key: string
  guaranteed_ore: number
  held_ore: number
  committed_day: Day
  acceptance_deadline: Day
  start_deadline: Day
  completion_deadline: Day
  accepted_day: Day | null
  started_day: Day | null
  completed_day: Day | null
  term_ends: Day | null
  ended_day: Day | null
  open_claim_id: string | null
}

export async function findGuarantee(reader: Reader, caseId: string): Promise<Guarantee | null> {
  const row = await reader.first<Row>('SELECT * FROM guarantees WHERE case_id = ?', [caseId])
  return row ? fromRow(row) : null
}

/** What the case's guarantee holds of the fund, in øre; 0 without one. */
export const heldBy = async (reader: Reader, caseId: string): Promise<number> =>
  (await findGuarantee(reader, caseId))?.heldOre ?? 0

/** NOTE: the database's constraints see to it that each status has its columns; this reads them as they say. */
function fromRow(row: Row): Guarantee {
  return {
    caseId: row.case_id,
    fundId: row.fund_id,
    number: row.number,
    status: row.status,
    endReason: row.end_reason,
    ruleVersionId: row.rule_version_id,
    municipalityNumber: row.municipality_number,
    applicantKey: row.applicant_key,
    guaranteedOre: row.guaranteed_ore,
    heldOre: row.held_ore,
    committedDay: row.committed_day,
    acceptanceDeadline: row.acceptance_deadline,
    startDeadline: row.start_deadline,
    completionDeadline: row.completion_deadline,
    acceptedDay: row.accepted_day,
    startedDay: row.started_day,
    completedDay: row.completed_day,
    termEnds: row.term_ends,
    endedDay: row.ended_day,
    openClaimId: row.open_claim_id,
  } as Guarantee
}

export type NewGuarantee = Pick<
  Guarantee,
  | 'number'
  | 'ruleVersionId'
  | 'municipalityNumber'
  | 'applicantKey'
  | 'guaranteedOre'
  | 'committedDay'
  | 'acceptanceDeadline'
  | 'startDeadline'
  | 'completionDeadline'
> & { readonly nextDue: Day }

export async function insertGuarantee(tx: Tx, file: CaseFile, guarantee: NewGuarantee): Promise<void> {
  const { number, ruleVersionId, municipalityNumber, applicantKey, guaranteedOre, committedDay } = guarantee
  await tx.run(
    `INSERT INTO guarantees (case_id, fund_id, number, status, rule_version_id, municipality_number, applicant_key, guaranteed_ore,
       held_ore, committed_day, acceptance_deadline, start_deadline, completion_deadline, next_due)
     VALUES (?, ?, ?, 'committed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.id,
      file.fundId,
      number,
      ruleVersionId,
      municipalityNumber,
      applicantKey,
      guaranteedOre,
      guaranteedOre,
      committedDay,
      guarantee.acceptanceDeadline,
      guarantee.startDeadline,
      guarantee.completionDeadline,
      guarantee.nextDue,
    ],
  )
}

/** The columns that the life of a guarantee changes. */
export interface GuaranteeChange {
  readonly status?: Guarantee['status']
  readonly end_reason?: EndReason | null
  readonly rule_version_id?: string
  readonly municipality_number?: string
  readonly applicant_key?: string
  readonly guaranteed_ore?: number
  readonly held_ore?: number
  readonly acceptance_deadline?: Day
  readonly start_deadline?: Day
  readonly completion_deadline?: Day
  readonly committed_day?: Day
  readonly accepted_day?: Day | null
  readonly started_day?: Day | null
  readonly completed_day?: Day | null
  readonly term_ends?: Day | null
  readonly next_due?: Day | null
  readonly ended_day?: Day | null
  readonly open_claim_id?: string | null
}

export async function changeGuarantee(tx: Tx, file: CaseFile, change: GuaranteeChange): Promise<void> {
  const entries = Object.entries(change) as [string, SqlValue][]
  const assignments = entries.map(([column]) => `${column} = ?`).join(', ')
  await tx.run(`UPDATE guarantees SET ${assignments} WHERE case_id = ?`, [
    ...entries.map(([, value]) => value),
    file.id,
  ])
}

export interface Due {
  readonly caseId: string
  readonly fundId: string
  readonly nextDue: Day
}

/** The guarantees that the calendar changes on the day or has changed before it, the longest overdue first; those after `after`. */
export const listDue = (
  reader: Reader,
  { day, after, limit }: { day: Day; after: Due | null; limit: number },
): Promise<Due[]> =>
  reader.all(
    `SELECT case_id AS "caseId", fund_id AS "fundId", next_due AS "nextDue" FROM guarantees
     WHERE next_due <= ? AND (next_due, case_id) > (?, ?) AND open_claim_id IS NULL ORDER BY next_due, case_id LIMIT ?`,
    [day, after?.nextDue ?? '', after?.caseId ?? '', limit],
  )

import type { Reader, SqlValue, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { Appeal, AppealAnswer, AppealOutcome, AppealStatus, Filing, Lateness, Review } from './appeal.ts'
import type { AppealableKind, StandingDecision } from './appealable.ts'

interface Row {
  readonly id: string
  readonly number: number
  readonly status: AppealStatus
  readonly decision_seq: number
  readonly decision_kind: AppealableKind
  readonly decision_day: Day
  readonly decided_by: string
  readonly last_day: Day
  readonly channel: Appeal['channel']
  readonly filed_by: string
  readonly filing: string
  readonly posted_day: Day
  readonly received_day: Day
  readonly document_id: string | null
  readonly lateness: string | null
  readonly review: string | null
  readonly prepared_by: string | null
  readonly answer: string | null
  readonly answered_by: string | null
  readonly outcome: string | null
  readonly recorded_by: string | null
}

/** The oldest first. */
export async function listAppeals(reader: Reader, caseId: string): Promise<Appeal[]> {
  const rows = await reader.all<Row>('SELECT * FROM appeals WHERE case_id = ? ORDER BY number', [caseId])
  return rows.map(fromRow)
}

/** @throws Refused `not-found` where the case has no such appeal. */
export async function findAppeal(reader: Reader, caseId: string, id: string): Promise<Appeal> {
  const row = await reader.first<Row>('SELECT * FROM appeals WHERE case_id = ? AND id = ?', [caseId, id])
  return row ? fromRow(row) : refuse({ code: 'not-found' })
}

const fromRow = (row: Row): Appeal => ({
  id: row.id,
  number: row.number,
  status: row.status,
  decisionSeq: row.decision_seq,
  decisionKind: row.decision_kind,
  decisionDay: row.decision_day,
  decidedBy: row.decided_by,
  lastDay: row.last_day,
  channel: row.channel,
  filedBy: row.filed_by,
  filing: JSON.parse(row.filing),
  postedDay: row.posted_day,
  receivedDay: row.received_day,
  documentId: row.document_id,
  lateness: parsed(row.lateness),
  review: parsed(row.review),
  preparedBy: row.prepared_by,
  answer: parsed(row.answer),
  answeredBy: row.answered_by,
  outcome: parsed(row.outcome),
  recordedBy: row.recorded_by,
})

const parsed = <Value>(json: string | null): Value | null => (json === null ? null : JSON.parse(json))

export interface NewAppeal {
  readonly number: number
  readonly status: 'late' | 'received'
  readonly decision: StandingDecision
  readonly channel: Appeal['channel']
  readonly filing: Filing
  readonly postedDay: Day
  readonly receivedDay: Day
  readonly documentId: string | null
}

/** Its id is the command's. */
export async function insertAppeal(tx: Tx, file: CaseFile, appeal: NewAppeal): Promise<void> {
  const { number, status, decision, channel, filing, postedDay, receivedDay, documentId } = appeal
  await tx.run(
    `INSERT INTO appeals (id, case_id, fund_id, number, status, decision_seq, decision_kind, decision_day, decided_by, last_day,
       channel, filed_by, filing, posted_day, received_day, changed_day, document_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      file.commandId,
      file.id,
      file.fundId,
      number,
      status,
      decision.seq,
      decision.kind,
      decision.day,
      decision.decidedBy,
      decision.lastDay,
      channel,
      file.actor.id,
      JSON.stringify(filing),
      postedDay,
      receivedDay,
      file.today,
      documentId,
    ],
  )
}

/** What a step of its way changes. */
export interface AppealChange {
  readonly status: AppealStatus
  readonly lateness?: Lateness
  readonly review?: Review | null
  readonly prepared_by?: string | null
  readonly answer?: AppealAnswer
  readonly answered_by?: string
  readonly outcome?: AppealOutcome
  readonly recorded_by?: string
}

export async function changeAppeal(
  tx: Tx,
  file: CaseFile,
  { id, change }: { id: string; change: AppealChange },
): Promise<void> {
  const entries = Object.entries(change).map(([column, value]): [string, SqlValue] => [column, stored(value)])
  const assignments = entries.map(([column]) => `${column} = ?`).join(', ')
  await tx.run(`UPDATE appeals SET ${assignments}, changed_day = ? WHERE case_id = ? AND id = ?`, [
    ...entries.map(([, value]) => value),
    file.today,
    file.id,
    id,
  ])
}

const stored = (value: string | object | null): string | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value

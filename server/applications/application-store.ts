import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { Application, ApplicationStatus } from './application.ts'
import { type ApplicationFacts, applicantKeyOf, type DraftFacts } from './application-facts.ts'
import { decisionIn, recommendationIn } from './stored-decision.ts'

interface Row {
  status: ApplicationStatus
  facts: string
  municipality_number: string | null
  applicant_key: string | null
  rule_version_id: string | null
  submitted_day: Day | null
  returned_reason: string | null
  assigned_to: string | null
  recommendation: string | null
  prepared_by: string | null
  board_referral: string | null
  decision: string | null
  decided_by: string | null
  decided_day: Day | null
  reopened_day: Day | null
}

export async function loadApplication(reader: Reader, caseId: string): Promise<Application> {
  const row = await reader.first<Row>(
    `SELECT a.status, a.facts, a.municipality_number, a.applicant_key, a.rule_version_id, a.submitted_day, a.returned_reason,
       a.assigned_to, r.content AS recommendation, a.prepared_by, a.board_referral, d.content AS decision, a.decided_by, a.decided_day,
       a.reopened_day
     FROM applications a LEFT JOIN recommendations r ON r.case_id = a.case_id LEFT JOIN decisions d ON d.case_id = a.case_id
     WHERE a.case_id = ?`,
    [caseId],
  )
  if (!row) throw new Error(`Case ${caseId} has no application`)
  return fromRow(row)
}

/** NOTE: the database's constraints, and the commands, see to it that each status has its columns; this reads them as they say. */
function fromRow(row: Row): Application {
  return {
    status: row.status,
    facts: JSON.parse(row.facts),
    municipalityNumber: row.municipality_number,
    applicantKey: row.applicant_key,
    ruleVersionId: row.rule_version_id,
    submittedDay: row.submitted_day,
    returnedReason: row.returned_reason,
    assignedTo: row.assigned_to,
    recommendation: row.recommendation === null ? null : recommendationIn(row.recommendation),
    preparedBy: row.prepared_by,
    boardReferral: row.board_referral === null ? null : JSON.parse(row.board_referral),
    decision: row.decision === null ? null : decisionIn(row.decision),
    decidedBy: row.decided_by,
    decidedDay: row.decided_day,
    reopenedDay: row.reopened_day,
  } as Application
}

export async function insertDraft(tx: Tx, file: CaseFile, facts: DraftFacts): Promise<void> {
  await tx.run("INSERT INTO applications (case_id, fund_id, status, facts, changed_day) VALUES (?, ?, 'draft', ?, ?)", [
    file.id,
    file.fundId,
    JSON.stringify(facts),
    file.today,
  ])
}

export async function storeFacts(tx: Tx, file: CaseFile, facts: DraftFacts): Promise<void> {
  await tx.run('UPDATE applications SET facts = ?, changed_day = ? WHERE case_id = ?', [
    JSON.stringify(facts),
    file.today,
    file.id,
  ])
}

export interface Submission {
  readonly facts: ApplicationFacts
  readonly ruleVersionId: string
  readonly submittedDay: Day
  readonly applicantKey: string
}

export async function storeSubmission(tx: Tx, file: CaseFile, submission: Submission): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'submitted', facts = ?, municipality_number = ?, applicant_key = ?, rule_version_id = ?,
       submitted_day = ?, returned_reason = NULL, changed_day = ? WHERE case_id = ?`,
    [
      JSON.stringify(submission.facts),
      submission.facts.municipalityNumber,
      submission.applicantKey,
      submission.ruleVersionId,
      submission.submittedDay,
      file.today,
      file.id,
    ],
  )
}

/** A returned application that is sent again goes on with its number, its rules and its first day. */
export async function storeResubmission(tx: Tx, file: CaseFile, facts: ApplicationFacts): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'submitted', facts = ?, municipality_number = ?, applicant_key = ?, returned_reason = NULL,
       changed_day = ? WHERE case_id = ?`,
    [JSON.stringify(facts), facts.municipalityNumber, applicantKeyOf(facts, file.applicantId), file.today, file.id],
  )
}

/**
 * A draft that has lapsed, with what is left of it.
 * NOTE: the table asks every application but drafts and those that were taken back for its rules; nothing is judged by these.
 * In a fund that never had any it stands as taken back.
 */
export async function storeLapsedDraft(tx: Tx, file: CaseFile, facts: DraftFacts): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = CASE WHEN EXISTS (SELECT 1 FROM rule_versions WHERE fund_id = ?) THEN 'lapsed' ELSE 'withdrawn' END,
       facts = ?, changed_day = ?,
       rule_version_id = (SELECT id FROM rule_versions WHERE fund_id = ? ORDER BY number DESC LIMIT 1) WHERE case_id = ?`,
    [file.fundId, JSON.stringify(facts), file.today, file.fundId, file.id],
  )
}

export async function storeStatus(tx: Tx, file: CaseFile, status: ApplicationStatus): Promise<void> {
  await tx.run('UPDATE applications SET status = ?, changed_day = ? WHERE case_id = ?', [status, file.today, file.id])
}

export async function storeAssignment(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run(
    "UPDATE applications SET status = 'under-assessment', assigned_to = ?, changed_day = ? WHERE case_id = ?",
    [file.actor.id, file.today, file.id],
  )
}

/** An application that nobody had taken is under assessment from now. */
export async function storeOfficer(tx: Tx, file: CaseFile, officerId: string): Promise<void> {
  await tx.run(
    `UPDATE applications SET assigned_to = ?, changed_day = CASE WHEN status = 'submitted' THEN ? ELSE changed_day END,
       status = CASE WHEN status = 'submitted' THEN 'under-assessment' ELSE status END WHERE case_id = ?`,
    [officerId, file.today, file.id],
  )
}

export async function storeReturn(tx: Tx, file: CaseFile, reason: string): Promise<void> {
  await tx.run("UPDATE applications SET status = 'returned', returned_reason = ?, changed_day = ? WHERE case_id = ?", [
    reason,
    file.today,
    file.id,
  ])
}

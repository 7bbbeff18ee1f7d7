import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { Application, ApplicationStatus, Decision, Recommendation } from './application.ts'
import { type ApplicationFacts, applicantKeyOf, type DraftFacts } from './application-facts.ts'

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
  decision: string | null
  decided_by: string | null
  decided_day: Day | null
}

export async function loadApplication(reader: Reader, caseId: string): Promise<Application> {
  const row = await reader.first<Row>(
    `SELECT status, facts, municipality_number, applicant_key, rule_version_id, submitted_day, returned_reason, assigned_to,
       recommendation, prepared_by, decision, decided_by, decided_day FROM applications WHERE case_id = ?`,
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
    recommendation: row.recommendation === null ? null : JSON.parse(row.recommendation),
    preparedBy: row.prepared_by,
    decision: row.decision === null ? null : JSON.parse(row.decision),
    decidedBy: row.decided_by,
    decidedDay: row.decided_day,
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

export async function storeStatus(tx: Tx, file: CaseFile, status: ApplicationStatus): Promise<void> {
  await tx.run('UPDATE applications SET status = ?, changed_day = ? WHERE case_id = ?', [status, file.today, file.id])
}

export async function storeAssignment(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run(
    "UPDATE applications SET status = 'under-assessment', assigned_to = ?, changed_day = ? WHERE case_id = ?",
    [file.actor.id, file.today, file.id],
  )
}

export async function storeReturn(tx: Tx, file: CaseFile, reason: string): Promise<void> {
  await tx.run("UPDATE applications SET status = 'returned', returned_reason = ?, changed_day = ? WHERE case_id = ?", [
    reason,
    file.today,
    file.id,
  ])
}

export async function storeRecommendation(tx: Tx, file: CaseFile, recommendation: Recommendation): Promise<void> {
  await tx.run(
    `UPDATE applications SET status = 'recommended', recommendation = ?, recommended_ore = ?, prepared_by = ?, changed_day = ?
     WHERE case_id = ?`,
    [
      JSON.stringify(recommendation),
      recommendation.offer?.answer.guaranteedSumOre ?? null,
      file.actor.id,
      file.today,
      file.id,
    ],
  )
}

export async function storeDecision(tx: Tx, file: CaseFile, decision: Decision): Promise<void> {
  await tx.run(
    'UPDATE applications SET status = ?, decision = ?, decided_by = ?, decided_day = ?, changed_day = ? WHERE case_id = ?',
    [decision.outcome, JSON.stringify(decision), file.actor.id, file.today, file.today, file.id],
  )
}

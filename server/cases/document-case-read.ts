import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import type { StageFacts } from '../documents/checklist.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { Party } from '../people/access.ts'
import { refuse } from '../shared/refusal.ts'
import { documentStage } from './document-stage.ts'

/** What the pages of a case's documents know of the case itself. */
export interface DocumentCase {
  readonly reference: string | null
  readonly status: ApplicationStatus
  readonly place: string | null
  readonly municipalityName: string | null
  /** `null` where no documents are asked for any more. */
  readonly asksFor: StageFacts | null
}

interface Row {
  readonly reference: string | null
  readonly status: ApplicationStatus
  readonly facts: string
  readonly municipality_name: string | null
  readonly guarantee_status: GuaranteeStatus | null
}

/** @throws Refused `not-found` for what has not been sent in, to all but those who write it. */
export async function readDocumentCase(
  reader: Reader,
  caseId: string,
  parties: ReadonlySet<Party>,
): Promise<DocumentCase> {
  const row = await reader.first<Row>(sql, [caseId])
  const isTheirs = parties.has('applicant') || parties.has('helper')
  if (!row || (row.reference === null && !isTheirs)) return refuse({ code: 'not-found' })
  const facts: DraftFacts = JSON.parse(row.facts)
  const stage = documentStage(row.status, row.guarantee_status)
  return {
    reference: row.reference,
    status: row.status,
    place: facts.place ?? null,
    municipalityName: row.municipality_name,
    asksFor: stage && { stage, track: facts.track },
  }
}

const sql = `
  SELECT c.reference, a.status, a.facts, m.name AS municipality_name, g.status AS guarantee_status
  FROM cases c
  JOIN applications a ON a.case_id = c.id
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
  LEFT JOIN guarantees g ON g.case_id = c.id
  WHERE c.id = ?`

import type { Reader } from '../../db/database.ts'
import type { Evidence } from './letter-parts.ts'

export interface LetterEvidence extends Evidence {
  readonly documentId: string
}

/** The documents of a case that a letter was issued on. They are locked: whoever relies on the letter relies on them too. */
export async function evidenceIn(reader: Reader, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await reader.all<{ documentId: string }>(
    `SELECT DISTINCT e.document_id AS "documentId" FROM letter_evidence e JOIN letters l ON l.id = e.letter_id WHERE l.case_id = ?`,
    [caseId],
  )
  return new Set(rows.map(({ documentId }) => documentId))
}

export const listEvidence = (reader: Reader, letterId: string): Promise<LetterEvidence[]> =>
  reader.all(
    'SELECT document_id AS "documentId", name, kind, sha256 FROM letter_evidence WHERE letter_id = ? ORDER BY document_id',
    [letterId],
  )

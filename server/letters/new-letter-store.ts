import type { Tx } from '../../db/database.ts'
import { sha256 } from '../shared/sha256.ts'
import type { LetterFacts } from './letter.ts'
import type { LetterEvidence } from './letter-evidence-store.ts'
import type { Letter } from './letter-store.ts'

export interface NewLetter extends Pick<Letter, 'id' | 'caseId' | 'fundId' | 'subject' | 'language' | 'orderedAt'> {
  /** With their number and day in them; a guarantee letter's also with its version and code. */
  readonly facts: LetterFacts
  readonly version?: number
  readonly evidence?: readonly LetterEvidence[]
}

/**
 * Orders a letter in the transaction of what it tells; its file is made afterwards, by the queue. Call it with the case locked.
 * @throws Error of the database for a guarantee letter whose guarantee holds no capital.
 */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<void> {
  const { id, facts, version = 1, evidence = [] } = letter
  const json = JSON.stringify(facts)
  const code = facts.kind === 'guarantee-letter' ? facts.code : null
  await tx.run(
    `INSERT INTO letters (id, case_id, fund_id, kind, subject, language, number, version, ordered_at, issued_day, facts,
       facts_hash, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      letter.caseId,
      letter.fundId,
      facts.kind,
      letter.subject,
      letter.language,
      facts.number,
      version,
      letter.orderedAt,
      facts.day,
      json,
      sha256(json),
      code,
    ],
  )
  for (const { documentId, name, kind, sha256 } of evidence) {
    await tx.run('INSERT INTO letter_evidence (letter_id, document_id, name, kind, sha256) VALUES (?, ?, ?, ?, ?)', [
      id,
      documentId,
      name,
      kind,
      sha256,
    ])
  }
  await tx.run('INSERT INTO letter_work (letter_id, attempts, next_try_at) VALUES (?, 0, ?)', [id, letter.orderedAt])
}

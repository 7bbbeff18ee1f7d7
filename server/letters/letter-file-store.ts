import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { LetterLanguage } from './letter.ts'

/** A letter as it was made, once. */
export interface LetterFile {
  readonly language: LetterLanguage
  readonly sha256: string
  readonly sizeBytes: number
  /** Detached JWS over the bytes; guarantee letters have one. */
  readonly signature: string | null
  readonly madeAt: Instant
}

export interface MadeFile extends Omit<LetterFile, 'sizeBytes'> {
  readonly bytes: Uint8Array
}

/** Answers `false`, and stores nothing, where the letter's files are there already. */
export async function storeFiles(tx: Tx, letterId: string, files: readonly MadeFile[]): Promise<boolean> {
  if ((await tx.run('DELETE FROM letter_work WHERE letter_id = ?', [letterId])) === 0) return false
  for (const { language, bytes, sha256, signature, madeAt } of files) {
    await tx.run(
      `INSERT INTO letter_files (letter_id, language, bytes, sha256, size_bytes, signature, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [letterId, language, bytes, sha256, bytes.length, signature, madeAt],
    )
  }
  return true
}

/** One file with its bytes; `null` until it is made, and for a language that the letter is not in. */
export async function fileOf(
  reader: Reader,
  letterId: string,
  language: LetterLanguage,
): Promise<(LetterFile & { readonly bytes: Uint8Array }) | null> {
  const sql = `SELECT language, sha256, size_bytes AS "sizeBytes", signature, made_at AS "madeAt", bytes
    FROM letter_files WHERE letter_id = ? AND language = ?`
  return (await reader.first<LetterFile & { bytes: Uint8Array }>(sql, [letterId, language])) ?? null
}

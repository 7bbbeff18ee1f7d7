import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { LetterFacts, LetterKind, LetterLanguage } from './letter.ts'

/** A letter as it was ordered. Nothing in it changes; its seal comes once, before its file is made. */
export interface Letter {
  readonly id: string
  readonly caseId: string
  readonly fundId: string
  readonly kind: LetterKind
  /** What it is about within the case: a decision's number, a claim's id …; `''` where it is the case. */
  readonly subject: string
  readonly language: LetterLanguage
  /** `VT-2026-0007-B3`; a guarantee letter has the guarantee's. */
  readonly number: string
  /** 1, 2 … of the number; the newest is the one that counts. */
  readonly version: number
  readonly orderedAt: Instant
  readonly issuedDay: Day
  readonly facts: LetterFacts
  /** SHA-256 of the facts as they are stored, hexadecimal. */
  readonly factsHash: string
  /** Only guarantee letters have one. */
  readonly code: string | null
  /** Compact JWS; `null` until it is sealed, and for all other kinds. */
  readonly seal: string | null
}

interface Row extends Omit<Letter, 'facts'> {
  readonly facts: string
}

const columns = `id, case_id AS "caseId", fund_id AS "fundId", kind, subject, language, number, version,
  ordered_at AS "orderedAt", issued_day AS "issuedDay", facts, facts_hash AS "factsHash", code, seal`

const fromRow = (row: Row | undefined): Letter | null => (row ? { ...row, facts: JSON.parse(row.facts) } : null)

export const findLetter = async (reader: Reader, letterId: string): Promise<Letter | null> =>
  fromRow(await reader.first<Row>(`SELECT ${columns} FROM letters WHERE id = ?`, [letterId]))

/** By the code that stands on it, without spaces. */
export const findLetterByCode = async (reader: Reader, code: string): Promise<Letter | null> =>
  fromRow(await reader.first<Row>(`SELECT ${columns} FROM letters WHERE code = ?`, [code]))

/** The one that a file with these bytes belongs to, in any of its languages. */
export const findLetterByHash = async (reader: Reader, sha256: string): Promise<Letter | null> =>
  fromRow(
    await reader.first<Row>(
      `SELECT ${columns} FROM letters WHERE id = (SELECT MIN(letter_id) FROM letter_files WHERE sha256 = ?)`,
      [sha256],
    ),
  )

/** The version of a number that counts. */
export const newestLetter = async (reader: Reader, number: string): Promise<Letter | null> =>
  fromRow(
    await reader.first<Row>(`SELECT ${columns} FROM letters WHERE number = ? ORDER BY version DESC LIMIT 1`, [number]),
  )

/** The newest version of its number, where that is another one. */
export async function replacedBy(reader: Reader, { number, version }: Letter): Promise<number | null> {
  const sql = 'SELECT MAX(version) AS newest FROM letters WHERE number = ?'
  const newest = (await reader.first<{ newest: number | null }>(sql, [number]))?.newest ?? version
  return newest > version ? newest : null
}

/** The one that an event called for, if it has been ordered. */
export const letterOf = async (
  reader: Reader,
  { caseId, kind, subject, orderedAt }: Pick<Letter, 'caseId' | 'kind' | 'subject' | 'orderedAt'>,
): Promise<Letter | null> =>
  fromRow(
    await reader.first<Row>(
      `SELECT ${columns} FROM letters WHERE case_id = ? AND kind = ? AND subject = ? AND ordered_at = ?`,
      [caseId, kind, subject, orderedAt],
    ),
  )

/** Seals it, once: where it has been sealed meanwhile, that seal stays. */
export async function storeSeal(tx: Tx, letterId: string, seal: string): Promise<void> {
  await tx.run('UPDATE letters SET seal = ? WHERE id = ? AND seal IS NULL', [seal, letterId])
}

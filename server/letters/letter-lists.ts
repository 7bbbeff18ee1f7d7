import type { Reader } from '../../db/database.ts'
import type { LetterFile } from './letter-file-store.ts'
import type { Letter } from './letter-store.ts'

/** A letter of a case, as lists show it. */
export interface ListedLetter
  extends Pick<Letter, 'id' | 'kind' | 'subject' | 'language' | 'number' | 'version' | 'orderedAt' | 'issuedDay'> {
  /** The newest version of its number, where that is another one. */
  readonly replacedBy: number | null
  /** `failed`: a person must have it tried again. */
  readonly state: 'made' | 'waiting' | 'failed'
  /** None until it is made; its own language first. */
  readonly files: readonly ListedFile[]
}

export interface ListedFile extends Pick<LetterFile, 'language' | 'sha256' | 'sizeBytes'> {
  readonly signed: boolean
}

interface Row extends Omit<ListedLetter, 'replacedBy' | 'state' | 'files'> {
  readonly newest: number
  readonly waits: 0 | 1
  readonly failed: 0 | 1
}

const lettersSql = `
  SELECT l.id, l.kind, l.subject, l.language, l.number, l.version, l.ordered_at AS "orderedAt", l.issued_day AS "issuedDay",
    (SELECT MAX(n.version) FROM letters n WHERE n.number = l.number) AS newest,
    CASE WHEN w.letter_id IS NULL THEN 0 ELSE 1 END AS waits,
    CASE WHEN w.letter_id IS NOT NULL AND w.next_try_at IS NULL THEN 1 ELSE 0 END AS failed
  FROM letters l LEFT JOIN letter_work w ON w.letter_id = l.id
  WHERE l.case_id = ? ORDER BY l.ordered_at DESC, l.id DESC`

/** The newest first. */
export async function listLetters(reader: Reader, caseId: string): Promise<ListedLetter[]> {
  const [rows, files] = await Promise.all([
    reader.all<Row>(lettersSql, [caseId]),
    reader.all<FileRow>(filesSql, [caseId]),
  ])
  return rows.map(row => listed(row, files))
}

/** The guarantee letter as it stands now. */
export const standingLetter = (letters: readonly ListedLetter[]): ListedLetter | null =>
  letters.find(({ kind, replacedBy }) => kind === 'guarantee-letter' && replacedBy === null) ?? null

interface FileRow extends Omit<ListedFile, 'signed'> {
  readonly letterId: string
  readonly signed: 0 | 1
}

const filesSql = `
  SELECT f.letter_id AS "letterId", f.language, f.sha256, f.size_bytes AS "sizeBytes",
    CASE WHEN f.signature IS NULL THEN 0 ELSE 1 END AS signed
  FROM letter_files f JOIN letters l ON l.id = f.letter_id WHERE l.case_id = ?`

function listed({ newest, waits, failed, ...letter }: Row, files: readonly FileRow[]): ListedLetter {
  const own = files.filter(({ letterId }) => letterId === letter.id)
  const inOrder = own.sort((a, b) => Number(b.language === letter.language) - Number(a.language === letter.language))
  return {
    ...letter,
    replacedBy: newest > letter.version ? newest : null,
    state: waits === 0 ? 'made' : failed === 1 ? 'failed' : 'waiting',
    files: inOrder.map(({ letterId: _, signed, ...file }) => ({ ...file, signed: signed === 1 })),
  }
}

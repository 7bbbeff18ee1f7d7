import type { Reader } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { Letter } from './letter-store.ts'

/** Which version it is, and where its file is. */
export type LetterRef = Pick<Letter, 'id' | 'version'>

/** The version of a case's guarantee letter that counts. */
export const guaranteeLetterOf = async (reader: Reader, caseId: string): Promise<LetterRef | null> =>
  (await reader.first<LetterRef>(
    "SELECT id, version FROM letters WHERE case_id = ? AND kind = 'guarantee-letter' ORDER BY version DESC LIMIT 1",
    [caseId],
  )) ?? null

/** The guarantee letter that was issued by the command of that moment, if one was. */
export async function guaranteeLetterIssuedAt(reader: Reader, caseId: string, moment: Instant): Promise<string | null> {
  const sql = `SELECT id FROM letters WHERE case_id = ? AND kind = 'guarantee-letter' AND ordered_at = ?
    ORDER BY version DESC LIMIT 1`
  return (await reader.first<{ id: string }>(sql, [caseId, moment]))?.id ?? null
}

import type { Reader } from '../../db/database.ts'
import type { LetterLanguage } from '../letters/letter.ts'
import { fileOf, type LetterFile } from '../letters/letter-file-store.ts'
import { listLetters, standingLetter } from '../letters/letter-lists.ts'
import { refuse } from '../shared/refusal.ts'

/** The guarantee letter that counts, in its own language where none is asked for. @throws Refused `not-found`, `letter-under-way` */
export async function findLetterFile(
  reader: Reader,
  caseId: string,
  language: LetterLanguage | null,
): Promise<LetterFile & { readonly bytes: Uint8Array }> {
  const letter = standingLetter(await listLetters(reader, caseId))
  if (!letter) return refuse({ code: 'not-found' })
  if (letter.state !== 'made') return refuse({ code: 'letter-under-way', failed: letter.state === 'failed' })
  return (await fileOf(reader, letter.id, language ?? letter.language)) ?? refuse({ code: 'not-found' })
}

import type { Reader } from '../../db/database.ts'
import { type ListedMail, listMails } from './mail-lists.ts'

const escaped = "ESCAPE '!'"

/** NOTE: to SQLite `å` and `Å` have nothing in common, so a name is looked for as it is written, too. */
const inCapitals = (words: string) => words.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, first => first.toUpperCase())

/** The newest first, to addresses or people that the words stand in. */
export function listMailbox(
  reader: Reader,
  { words, before, limit }: { words: string | null; before: string | null; limit: number },
): Promise<ListedMail[]> {
  const like = (text: string) => `%${text.replaceAll(/[!%_]/g, '!$&')}%`
  const values = words === null ? [] : [words, inCapitals(words), words.toLowerCase()].map(like)
  const name = `u.name LIKE ? ${escaped}`
  const found = words === null ? [] : [`(${name} OR ${name} OR lower(m.address) LIKE ? ${escaped})`]
  const conditions = [...found, ...(before === null ? [] : ['m.id < ?'])]
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const after = before === null ? [] : [before]
  return listMails(reader, `${where} ORDER BY m.id DESC LIMIT ?`, [...values, ...after, limit])
}

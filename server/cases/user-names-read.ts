import type { Reader } from '../../db/database.ts'

/** What people are called, by their ids. */
export async function readUserNames(
  reader: Reader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter(id => id !== null))]
  if (known.length === 0) return new Map()
  const sql = `SELECT id, name FROM users WHERE id IN (${known.map(() => '?').join(', ')})`
  const rows = await reader.all<{ id: string; name: string }>(sql, known)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

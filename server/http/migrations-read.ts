import type { Reader } from '../../db/database.ts'

export async function countMigrations(reader: Reader): Promise<number> {
  const applied = await reader.first<{ count: number }>('SELECT count(*) AS count FROM knex_migrations')
  return applied?.count ?? 0
}

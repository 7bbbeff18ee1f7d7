import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { DatabaseConfig } from '../../db/database.ts'
import { sqlitePragmas } from '../../knexfile.ts'

/** A connection of its own for filling a database, past the app. Commands on the same database must not run meanwhile. */
export interface Bulk {
  readonly engine: DatabaseConfig['engine']
  run(sql: string): Promise<void>
  columnsOf(table: string): Promise<readonly string[]>
  /** Leaves the database settled, so that the cost of the filling does not fall into what is measured. */
  close(): Promise<void>
}

export const openBulk = (config: DatabaseConfig): Promise<Bulk> =>
  config.engine === 'sqlite' ? openSqlite(config.file) : openPostgresql(config.url)

/** What is lost here is only lost time, so nothing waits for the disk. */
async function openSqlite(file: string): Promise<Bulk> {
  const database = new Sqlite(file)
  for (const pragma of ['foreign_keys = OFF', 'journal_mode = OFF', 'synchronous = OFF', 'temp_store = MEMORY'])
    database.pragma(pragma)
  return {
    engine: 'sqlite',
    run: async sql => void database.exec(sql),
    columnsOf: async table =>
      database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table),
    async close() {
      for (const pragma of sqlitePragmas) database.pragma(pragma)
      database.close()
      await wait(200)
    },
  }
}

async function openPostgresql(url: string): Promise<Bulk> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SET synchronous_commit = off')
  await client.query('SET session_replication_role = replica')
  return {
    engine: 'postgresql',
    run: async sql => void (await client.query(sql)),
    async columnsOf(table) {
      const { rows } = await client.query<{ name: string }>(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
        [table],
      )
      return rows.map(({ name }) => name)
    },
    async close() {
      await client.query('VACUUM ANALYZE')
      await client.query('CHECKPOINT')
      await client.end()
    },
  }
}

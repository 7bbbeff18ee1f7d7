import type { Knex } from 'knex'
import { openKnex } from '../knexfile.ts'
import { betterSqliteSession, type SqliteConnection } from './better-sqlite.ts'
import { checkPostgresql, checkSqlite } from './check-settings.ts'
import type { Database, DatabaseConfig, Reader } from './database.ts'
import { groupedWriter } from './grouped-writer.ts'
import type { PostgresqlConnection } from './postgresql.ts'
import type { Session } from './session.ts'
import { type Sqlite3Connection, sqlite3Session } from './sqlite3.ts'

/** Opens the database and proves its settings. @throws Error with what is unsafe and how to mend it. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.engine === 'postgresql' ? openPostgresql(config) : openSqlite(config)
}

async function openPostgresql(config: Extract<DatabaseConfig, { engine: 'postgresql' }>): Promise<Database> {
  // Only here: the driver takes a moment to load, and most start without it.
  const { postgresqlReader, postgresqlWriter } = await import('./postgresql.ts')
  const [writing, reading] = [openKnex(config, 'write'), openKnex(config, 'read')]
  const close = () => Promise.all([writing.destroy(), reading.destroy()]).then(() => undefined)
  const reader = postgresqlReader(poolOf<PostgresqlConnection>(reading))
  await orClose(() => checkPostgresql(reader), close)
  return {
    engine: 'postgresql',
    reader,
    transact: postgresqlWriter(poolOf<PostgresqlConnection>(writing)),
    state: async () => null,
    close,
  }
}

/** One connection writes; another reads beside it and does not wait for it (WAL). */
async function openSqlite(config: Extract<DatabaseConfig, { engine: 'sqlite' }>): Promise<Database> {
  const [writing, reading] = [openKnex(config, 'write'), openKnex(config, 'read')]
  // The last to close brings what is in the log into the file, and the one that reads may not.
  const close = () => reading.destroy().then(() => writing.destroy())
  return orClose(async () => {
    const writer = await sqliteSession(config.driver, writing)
    const { all, first } = await sqliteSession(config.driver, reading)
    const reader: Reader = { all, first }
    await checkSqlite(writer)
    await checkSqlite(reader)
    return { engine: 'sqlite', reader, transact: groupedWriter(writer), state: () => dataVersion(reader), close }
  }, close)
}

/** SQLite's own count of what other connections have committed; this one only reads. */
async function dataVersion(reader: Reader): Promise<number | null> {
  const row = await reader.first<{ data_version: number }>('PRAGMA data_version')
  return row?.data_version ?? null
}

async function sqliteSession(driver: 'better-sqlite3' | 'sqlite3', knex: Knex): Promise<Session> {
  const connection: unknown = await knex.client.acquireConnection()
  knex.client.releaseConnection(connection)
  return driver === 'sqlite3'
    ? sqlite3Session(connection as Sqlite3Connection)
    : betterSqliteSession(connection as SqliteConnection)
}

function poolOf<Connection>(knex: Knex) {
  return {
    acquire: () => knex.client.acquireConnection() as Promise<Connection>,
    release: (connection: Connection) => knex.client.releaseConnection(connection) as Promise<void>,
  }
}

async function orClose<T>(open: () => Promise<T>, close: () => Promise<void>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    await close()
    throw error
  }
}

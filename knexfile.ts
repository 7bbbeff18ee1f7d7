import createKnex, { type Knex } from 'knex'
import type { DatabaseConfig } from './db/database.ts'
import { migrations } from './db/migrations/index.ts'

/** Which driver runs, and how: the only place that knows, with `db/`. See `docs/decisions/0001-sqlite-driver.md`. */
export function knexConfig(config: DatabaseConfig, access: 'write' | 'read'): Knex.Config {
  const shared = { migrations: { migrationSource: migrations }, useNullAsDefault: true }
  if (config.engine === 'postgresql') {
    const pool = { min: 0, max: config.poolSize, afterCreate: preparePostgresql }
    return { ...shared, client: 'pg', connection: { connectionString: config.url }, pool }
  }
  const options = { readonly: access === 'read' }
  const pool = { min: 1, max: 1, afterCreate: config.driver === 'sqlite3' ? prepareSqlite3 : prepareBetterSqlite3 }
  return { ...shared, client: config.driver, connection: { filename: config.file, options }, pool }
}

export const openKnex = (config: DatabaseConfig, access: 'write' | 'read'): Knex =>
  createKnex(knexConfig(config, access))

/**
 * A transaction that lost its power supply after the answer must still be there: FULL, on every connection. What is kept only
 * in case a statement must be undone stays in memory; the log goes into the database once it has 4000 pages (16 MB).
 */
export const sqlitePragmas = [
  'busy_timeout = 10000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'wal_autocheckpoint = 4000',
]

const postgresqlSettings = [
  "SET TIME ZONE 'UTC'",
  "SET lock_timeout = '10s'",
  "SET statement_timeout = '30s'",
  "SET idle_in_transaction_session_timeout = '30s'",
].join('; ')

type Prepared<Connection> = (
  connection: Connection,
  done: (error: Error | null, connection: Connection) => void,
) => void

const prepareBetterSqlite3: Prepared<{ pragma(text: string): unknown }> = (connection, done) => {
  for (const pragma of sqlitePragmas) connection.pragma(pragma)
  done(null, connection)
}

const prepareSqlite3: Prepared<{ exec(sql: string, done: (error: Error | null) => void): void }> = (
  connection,
  done,
) => {
  connection.exec(sqlitePragmas.map(pragma => `PRAGMA ${pragma}`).join(';'), error => done(error, connection))
}

const preparePostgresql: Prepared<{ query(sql: string, done: (error: Error | null) => void): void }> = (
  connection,
  done,
) => {
  connection.query(postgresqlSettings, error => done(error, connection))
}

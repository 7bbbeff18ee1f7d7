import type { SqlValue } from './database.ts'
import type { Session } from './session.ts'

interface Statement {
  all(...values: readonly SqlValue[]): unknown[]
  get(...values: readonly SqlValue[]): unknown
  run(...values: readonly SqlValue[]): { changes: number }
}

export interface SqliteConnection {
  prepare(sql: string): Statement
}

/** better-sqlite3 on knex's connection: each text is prepared once and kept. */
export function betterSqliteSession(connection: SqliteConnection): Session {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  const first = async <Row>(sql: string, values: readonly SqlValue[] = []) =>
    prepared(sql).get(...values) as Row | undefined
  return {
    all: async <Row>(sql: string, values: readonly SqlValue[] = []) => prepared(sql).all(...values) as Row[],
    first,
    lockFirst: first,
    run: async (sql, values = []) => prepared(sql).run(...values).changes,
  }
}

import type { SqlValue } from './database.ts'
import type { Session } from './session.ts'

type Done<Result> = (this: { changes: number }, error: Error | null, result: Result) => void

export interface Sqlite3Connection {
  all(sql: string, values: readonly SqlValue[], done: Done<unknown[]>): void
  run(sql: string, values: readonly SqlValue[], done: Done<void>): void
}

/** The driver that was first asked for, kept as a choice (`DATABASE_DRIVER=sqlite3`). */
export function sqlite3Session(connection: Sqlite3Connection): Session {
  const all = <Row>(sql: string, values: readonly SqlValue[] = []) =>
    new Promise<Row[]>((resolve, reject) => {
      connection.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows as Row[])))
    })
  const run = (sql: string, values: readonly SqlValue[] = []) =>
    new Promise<number>((resolve, reject) => {
      connection.run(sql, values, function (error) {
        if (error) reject(error)
        else resolve(this.changes)
      })
    })
  const first = async <Row>(sql: string, values?: readonly SqlValue[]) => (await all<Row>(sql, values))[0]
  return { all, run, first, lockFirst: first }
}

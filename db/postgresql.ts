import pg from 'pg'
import type { Database, Reader, SqlValue, Tx } from './database.ts'
import { type Session, withTx } from './session.ts'

export interface PostgresqlConnection {
  query(
    query: { name: string; text: string; values: readonly SqlValue[] } | string,
  ): Promise<{ rows: unknown[]; rowCount: number | null }>
}

interface Pool {
  acquire(): Promise<PostgresqlConnection>
  release(connection: PostgresqlConnection): Promise<void>
}

const int8 = 20
pg.types.setTypeParser(int8, wholeNumber)

/** bigint columns hold øre and versions; one that does not fit a JavaScript integer would be a wrong amount, so it fails. */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`)
  return value
}

export function postgresqlReader(pool: Pool): Reader {
  const on = async <T>(use: (session: Session) => Promise<T>): Promise<T> => {
    const connection = await pool.acquire()
    try {
      return await use(sessionOn(connection))
    } finally {
      await pool.release(connection)
    }
  }
  return {
    all: <Row>(sql: string, values?: readonly SqlValue[]) => on(session => session.all<Row>(sql, values)),
    first: <Row>(sql: string, values?: readonly SqlValue[]) => on(session => session.first<Row>(sql, values)),
  }
}

const attempts = 5

/** A deadlock or serialization failure undoes everything, so the work is done again, at most five times in all. */
export function postgresqlWriter(pool: Pool): Database['transact'] {
  return async work => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTransaction(pool, work)
      } catch (error) {
        if (attempt === attempts || !isTransient(error)) throw error
      }
    }
  }
}

async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = await pool.acquire()
  try {
    await connection.query('BEGIN')
    const value = await withTx(sessionOn(connection), work)
    await connection.query('COMMIT')
    return value
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await pool.release(connection)
  }
}

const transientCodes = new Set(['40001', '40P01'])

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && transientCodes.has(String(error.code))
}

function sessionOn(connection: PostgresqlConnection): Session {
  const query = (sql: string, values: readonly SqlValue[] = []) => connection.query({ ...translated(sql), values })
  const first = async <Row>(sql: string, values?: readonly SqlValue[]) =>
    (await query(sql, values)).rows[0] as Row | undefined
  return {
    all: async <Row>(sql: string, values?: readonly SqlValue[]) => (await query(sql, values)).rows as Row[],
    first,
    lockFirst: <Row>(sql: string, values?: readonly SqlValue[]) => first<Row>(`${sql} FOR UPDATE`, values),
    run: async (sql, values) => (await query(sql, values)).rowCount ?? 0,
  }
}

const translations = new Map<string, { name: string; text: string }>()

/** `?` becomes `$1`, `$2`, …; each text has a name, so that the server parses it once for each connection. */
function translated(sql: string): { name: string; text: string } {
  const known = translations.get(sql)
  if (known) return known
  let count = 0
  const text = sql.replace(/\?/g, () => {
    count += 1
    return `$${count}`
  })
  const translation = { name: `q${translations.size + 1}`, text }
  translations.set(sql, translation)
  return translation
}

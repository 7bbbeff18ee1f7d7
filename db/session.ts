import type { Reader, SqlValue, Tx } from './database.ts'

/** One connection with its prepared statements: what a driver has to offer. */
export interface Session extends Reader {
  lockFirst<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row | undefined>
  run(sql: string, values?: readonly SqlValue[]): Promise<number>
}

/** A transaction's hold on a session. After `end` every use of it fails, so a forgotten `await` shows instead of writing outside. */
export function openTx(session: Session): { tx: Tx; end: () => void } {
  let open = true
  const use = () => {
    if (!open) throw new Error('This transaction has ended; an await is missing where it was used.')
    return session
  }
  const tx = {
    all: async <Row>(sql: string, values?: readonly SqlValue[]) => use().all<Row>(sql, values),
    first: async <Row>(sql: string, values?: readonly SqlValue[]) => use().first<Row>(sql, values),
    lockFirst: async <Row>(sql: string, values?: readonly SqlValue[]) => use().lockFirst<Row>(sql, values),
    run: async (sql: string, values?: readonly SqlValue[]) => use().run(sql, values),
  } as unknown as Tx
  return {
    tx,
    end: () => {
      open = false
    },
  }
}

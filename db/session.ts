import type { Reader, SqlValue, Tx } from './database.ts'

/** One connection with its prepared statements: what a driver has to offer. */
export interface Session extends Reader {
  lockFirst<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row | undefined>
  run(sql: string, values?: readonly SqlValue[]): Promise<number>
}

/**
 * Runs `work` with a hold on a session that is in a transaction. After its end every use of the hold fails, so a forgotten
 * `await` shows instead of writing outside. So does every use after a statement has failed, and then `work` fails with it,
 * also where it went on: the engine may have undone the whole transaction, as on a full disk.
 */
export async function withTx<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  const hold: Hold = { session, over: null }
  try {
    const value = await work(txOn(hold))
    if (hold.over) throw hold.over.because()
    return value
  } finally {
    hold.over = { because: () => new Error('This transaction has ended; an await is missing where it was used.') }
  }
}

interface Hold {
  readonly session: Session
  /** Why nothing more may be sent. */
  over: { because(): unknown } | null
}

function txOn(hold: Hold): Tx {
  const tx = {
    all: <Row>(sql: string, values?: readonly SqlValue[]) => sendOn(hold, session => session.all<Row>(sql, values)),
    first: <Row>(sql: string, values?: readonly SqlValue[]) => sendOn(hold, session => session.first<Row>(sql, values)),
    lockFirst: <Row>(sql: string, values?: readonly SqlValue[]) =>
      sendOn(hold, session => session.lockFirst<Row>(sql, values)),
    run: (sql: string, values?: readonly SqlValue[]) => sendOn(hold, session => session.run(sql, values)),
  }
  return tx as unknown as Tx
}

async function sendOn<Result>(hold: Hold, send: (session: Session) => Promise<Result>): Promise<Result> {
  if (hold.over) throw hold.over.because()
  try {
    return await send(hold.session)
  } catch (error) {
    hold.over ??= { because: () => error }
    throw error
  }
}

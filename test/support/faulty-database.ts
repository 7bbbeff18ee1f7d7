import type { Database, SqlValue, Tx } from '../../db/database.ts'

export class InjectedFault extends Error {}

/** The same database, whose every transaction fails at its statement number `failAt` (from 1), as on a full disk or a lost connection. */
export function failingAt(database: Database, failAt: number): Database {
  return { ...database, transact: work => database.transact(tx => work(counting(tx, failAt))) }
}

/** The same database, which commits and then loses the connection before it can answer. */
export function losingAnswers(database: Database): Database {
  const transact: Database['transact'] = async work => {
    await database.transact(work)
    throw new InjectedFault('The connection was lost after the commit')
  }
  return { ...database, transact }
}

function counting(tx: Tx, failAt: number): Tx {
  let count = 0
  const next = () => {
    count += 1
    if (count === failAt) throw new InjectedFault(`Fault at statement ${failAt}`)
  }
  const through =
    <Result>(call: (sql: string, values?: readonly SqlValue[]) => Promise<Result>) =>
    async (sql: string, values?: readonly SqlValue[]) => {
      next()
      return call(sql, values)
    }
  const counted = {
    all: through(tx.all),
    first: through(tx.first),
    lockFirst: through(tx.lockFirst),
    run: through(tx.run),
  }
  return counted as unknown as Tx
}

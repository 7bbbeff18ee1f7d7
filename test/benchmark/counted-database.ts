import type { Database } from '../../db/database.ts'

/** Counts how often the work of transactions was begun: more often than they were committed, where it had to be done again. */
export function countedDatabase(database: Database, counter: { begun: number }): Database {
  const transact: Database['transact'] = work =>
    database.transact(tx => {
      counter.begun += 1
      return work(tx)
    })
  return { ...database, transact }
}

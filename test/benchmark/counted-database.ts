import type { Database } from '../../db/database.ts'

/** Counts how often the work of transactions was begun: more often than they were committed, where it had to be done again. */
export function countedDatabase(database: Database): { readonly database: Database; readonly begun: () => number } {
  let begun = 0
  const transact: Database['transact'] = work =>
    database.transact(tx => {
      begun += 1
      return work(tx)
    })
  return { database: { ...database, transact }, begun: () => begun }
}

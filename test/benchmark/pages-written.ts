import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

const headerBytes = 32
const frameHeaderBytes = 24

/**
 * How many pages one transaction writes to SQLite's log, on average over those that `work` commits: what a commit costs
 * depends on it, and it is the same on every machine.
 */
export async function pagesWritten(file: string, work: readonly (() => Promise<void>)[]): Promise<number> {
  const database = new Sqlite(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const pageBytes = Number(database.pragma('page_size', { simple: true }))
  for (const one of work) await one()
  const { size } = statSync(`${file}-wal`)
  database.close()
  return (size - headerBytes) / (pageBytes + frameHeaderBytes) / work.length
}

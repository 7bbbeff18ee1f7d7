import { cpus, loadavg, release, totalmem, type } from 'node:os'
import Sqlite from 'better-sqlite3'

/** What it ran on, and how busy that was: without it no figure means anything. */
export function machineLine(): string {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const [load = 0] = loadavg()
  return `${cpus().length} × ${first?.model.trim()}, ${memory}, ${type()} ${release()}; Node ${process.versions.node}, SQLite ${sqliteVersion()}; load before the run ${load.toFixed(1)}`
}

function sqliteVersion(): string {
  const database = new Sqlite(':memory:')
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get())
  database.close()
  return version
}

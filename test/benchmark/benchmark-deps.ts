import pino from 'pino'
import type { DatabaseConfig } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { type Deps, newId, systemClock } from '../../server/deps.ts'

/** What commands are given, as in production but without a log. Close it with `deps.database.close()`. */
export async function depsOn(database: DatabaseConfig, config: Config = readConfig({})): Promise<Deps> {
  const log = pino({ level: 'silent' })
  return { config, database: await openDatabase(database), clock: systemClock(), newId, log }
}

import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import { type SettableClock, settableClock } from '../../db/seeds/settable-clock.ts'
import { readConfig } from '../../server/config.ts'
import type { Deps } from '../../server/deps.ts'
import { day } from '../../server/shared/day.ts'
import type { TestEngine } from './engines.ts'

export type TestDeps = Omit<Deps, 'clock'> & { readonly clock: SettableClock }

/** Everything that commands are given, on a database of their own, on a day that the test sets. Close it with `deps.database.close()`. */
export async function testDeps(engine: TestEngine, today = '2026-06-01'): Promise<TestDeps> {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), database: await engine.freshConfig() }
  const database = await openDatabase(config.database)
  return { config, database, clock: settableClock(day(today)), newId: randomUUID, log: pino({ level: 'silent' }) }
}

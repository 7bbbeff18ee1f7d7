import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import createKnex, { type Knex } from 'knex'
import { knexConfig, openKnex } from '../knexfile.ts'
import type { DatabaseConfig } from './database.ts'

/**
 * Brings the schema to the newest version. Several instances may start at once: one of them does it, the others wait.
 * @throws Error where the lock is never let go, as when an instance was killed in the middle
 */
export async function migrateToLatest(config: DatabaseConfig): Promise<void> {
  if (config.engine === 'sqlite') mkdirSync(dirname(config.file), { recursive: true })
  const knex = createKnex({ ...knexConfig(config, 'write'), log: { warn: notOfTheLock } })
  try {
    await whenFree(knex)
  } finally {
    await knex.destroy()
  }
}

const [attempts, betweenMs] = [240, 500]

/**
 * NOTE: knex gives up at once where another has its lock, and where another has just made the tables that it keeps it in. Two
 * that find the lock's table empty each put their row into it, and with two rows nobody is ever let in: one row is kept.
 */
async function whenFree(knex: Knex): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await knex.migrate.latest()
      return
    } catch (error) {
      if (attempt === attempts || !isOthers(error)) throw error
      await wait(betweenMs)
      if (isLock(error)) await keepOneLock(knex)
    }
  }
}

/** One that waits for another is no fault, and knex's advice to unlock by hand would be harm. */
function notOfTheLock(message: string): void {
  if (!message.startsWith("Can't take lock") && !message.startsWith('If you are sure')) console.warn(message)
}

const keepOneLock = (knex: Knex): Promise<unknown> =>
  knex('knex_migrations_lock').where('index', '>', knex('knex_migrations_lock').min('index')).delete()

const isLock = (error: unknown): boolean => error instanceof Error && error.name === 'MigrationLocked'

const isOthers = (error: unknown): boolean =>
  isLock(error) ||
  (error instanceof Error &&
    /knex_migrations\w*.*(already exists|duplicate key)|(already exists|duplicate key).*knex_migrations/s.test(
      error.message,
    ))

/** Takes every migration back; for tests of the migrations themselves. */
export async function rollBackAll(config: DatabaseConfig): Promise<void> {
  const knex = openKnex(config, 'write')
  try {
    await knex.migrate.rollback(undefined, true)
  } finally {
    await knex.destroy()
  }
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openKnex } from '../knexfile.ts'
import type { DatabaseConfig } from './database.ts'

/**
 * Brings the schema to the newest version. Several instances may start at once: one of them does it, the others wait.
 * @throws Error where the lock is never let go, as when an instance was killed in the middle
 */
export async function migrateToLatest(config: DatabaseConfig): Promise<void> {
  if (config.engine === 'sqlite') mkdirSync(dirname(config.file), { recursive: true })
  const knex = openKnex(config, 'write')
  try {
    await whenFree(() => knex.migrate.latest())
  } finally {
    await knex.destroy()
  }
}

const [attempts, betweenMs] = [240, 500]

/** NOTE: knex gives up at once where another has its lock, and where another has just made the tables that it keeps it in. */
async function whenFree(migrate: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate()
      return
    } catch (error) {
      if (attempt === attempts || !isOthers(error)) throw error
      await wait(betweenMs)
    }
  }
}

const isOthers = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MigrationLocked' ||
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

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openKnex } from '../knexfile.ts'
import type { DatabaseConfig } from './database.ts'

/** Brings the schema to the newest version. Several instances may start at once: knex's lock lets one of them do it. */
export async function migrateToLatest(config: DatabaseConfig): Promise<void> {
  if (config.engine === 'sqlite') mkdirSync(dirname(config.file), { recursive: true })
  const knex = openKnex(config, 'write')
  try {
    await knex.migrate.latest()
  } finally {
    await knex.destroy()
  }
}

/** Takes every migration back; for tests of the migrations themselves. */
export async function rollBackAll(config: DatabaseConfig): Promise<void> {
  const knex = openKnex(config, 'write')
  try {
    await knex.migrate.rollback(undefined, true)
  } finally {
    await knex.destroy()
  }
}

import { constants, copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseConfig } from '../../db/database.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { scratchDirectory } from './guard.ts'
import { freshPostgresUrl, postgresTemplate } from './postgres.ts'

export type TestEngine = {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** A database of its own with every migration and no data. */
  readonly freshConfig: () => Promise<DatabaseConfig>
  /** A database of its own without any table. */
  readonly emptyConfig: () => Promise<DatabaseConfig>
}

/** Migrated once for each engine and then copied, which is several times faster. */
declare global {
  var testSqliteTemplate: Promise<string> | undefined
  var testPostgresTemplate: Promise<string> | undefined
}

const sqlite: TestEngine = {
  name: 'SQLite',
  async freshConfig() {
    globalThis.testSqliteTemplate ??= migratedSqliteFile()
    const template = await globalThis.testSqliteTemplate
    const file = await newSqliteFile()
    await copyFile(template, file, constants.COPYFILE_FICLONE)
    return sqliteConfig(file)
  },
  emptyConfig: async () => sqliteConfig(await newSqliteFile()),
}

const postgresql: TestEngine = {
  name: 'PostgreSQL',
  async freshConfig() {
    globalThis.testPostgresTemplate ??= postgresTemplate(url => migrateToLatest(postgresConfig(url)))
    return postgresConfig(await freshPostgresUrl(await globalThis.testPostgresTemplate))
  },
  emptyConfig: async () => postgresConfig(await freshPostgresUrl()),
}

export const engines: readonly TestEngine[] = [sqlite, postgresql]

/** The same tests on each engine. */
export function forEachEngine(title: string, body: (engine: TestEngine) => void): void {
  for (const engine of engines) describe(`${title} (${engine.name})`, () => body(engine))
}

const sqliteConfig = (file: string): DatabaseConfig => ({ engine: 'sqlite', driver: 'better-sqlite3', file })

const postgresConfig = (url: string): DatabaseConfig => ({ engine: 'postgresql', url, poolSize: 4 })

const newSqliteFile = async () => join(await scratchDirectory(), 'fund.sqlite')

async function migratedSqliteFile(): Promise<string> {
  const file = await newSqliteFile()
  await migrateToLatest(sqliteConfig(file))
  return file
}

import type { Reader } from './database.ts'

/** @throws Error naming the setting that could lose or corrupt what was answered, and how to mend it. */
export async function checkSqlite(reader: Reader): Promise<void> {
  const version = await reader.first<{ version: string }>('SELECT sqlite_version() AS version')
  if (version) checkSqliteVersion(version.version)
  await expectPragma(reader, 'foreign_keys', 1)
  await expectPragma(reader, 'synchronous', 2)
  await expectPragma(reader, 'journal_mode', 'wal')
}

/** SQLite 3.7.0–3.51.2 can corrupt a WAL database when two connections checkpoint at once. */
export function checkSqliteVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major > 3 || (major === 3 && (minor > 51 || (minor === 51 && patch >= 3)))) return
  throw new Error(`SQLite ${version} can corrupt the database (mended in 3.51.3). Install a newer SQLite driver.`)
}

async function expectPragma(reader: Reader, name: string, expected: string | number): Promise<void> {
  const row = await reader.first<Record<string, string | number>>(`PRAGMA ${name}`)
  const found = row && Object.values(row)[0]
  if (found !== expected) throw new Error(`Unsafe SQLite setting: ${name} is ${found}, must be ${expected}.`)
}

export async function checkPostgresql(reader: Reader): Promise<void> {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const row = await reader.first<{ value: string }>('SELECT current_setting(?) AS value', [name])
    if (row?.value === 'off') throw new Error(`Unsafe PostgreSQL setting: ${name} is off. Turn it on and start again.`)
  }
}

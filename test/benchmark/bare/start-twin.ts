import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes a bare Express app that imports the packages that the built app imports at its start. Answers its file. */
export async function writeStartTwin(app: string): Promise<string> {
  const packages = await importedPackages(app)
  const file = join(dirname(app), 'start-twin.js')
  await writeFile(file, `${[...packages].map(name => `import ${JSON.stringify(name)}`).join('\n')}\n${program}`)
  return file
}

const program = `
import express from 'express'
import Sqlite from 'better-sqlite3'

const applied = new Sqlite(process.env.DATABASE_FILE).prepare('SELECT count(*) AS migrations FROM knex_migrations')
express()
  .get('/health', (_request, response) => response.json(applied.get()))
  .listen(Number(process.env.PORT), '127.0.0.1')
`

const imported = /^(?:import|export)\b[^'"]*["']([^"']+)["']/gm

/** NOTE: what the app imports only where it is needed does not count. */
async function importedPackages(file: string, seen = new Set<string>()): Promise<Set<string>> {
  const names = new Set<string>()
  if (seen.has(file)) return names
  seen.add(file)
  for (const [, target = ''] of (await readFile(file, 'utf8')).matchAll(imported)) {
    if (target.startsWith('.'))
      for (const name of await importedPackages(join(dirname(file), target), seen)) names.add(name)
    else if (!target.startsWith('node:')) names.add(target)
  }
  return names
}

import { expect } from 'chai'
import type { DatabaseConfig } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { engines, forEachEngine } from '../support/engines.ts'

describe('a database for a test', () => {
  forEachEngine('engine', engine => {
    it('has every table', async () => {
      expect(await tablesOf(await engine.freshConfig()))
        .to.include('knex_migrations')
        .and.to.have.length.greaterThan(5)
    })

    it('belongs to one test alone', async () => {
      const [one, other] = [await engine.freshConfig(), await engine.freshConfig()]
      await run(one, 'CREATE TABLE only_here (id INTEGER)')
      expect(await tablesOf(one)).to.include('only_here')
      expect(await tablesOf(other)).not.to.include('only_here')
    })

    it('can be had without tables', async () => {
      expect(await tablesOf(await engine.emptyConfig())).to.deep.equal([])
    })

    it('is one that the app agrees to open', async () => {
      const database = await openDatabase(await engine.freshConfig())
      expect(await database.reader.first('SELECT 1 AS one')).to.deep.equal({ one: 1 })
      await database.close()
    })
  })

  it('comes from both engines', () => {
    expect(engines.map(({ name }) => name)).to.deep.equal(['SQLite', 'PostgreSQL'])
  })
})

async function run(config: DatabaseConfig, sql: string): Promise<void> {
  const database = await openDatabase(config)
  await database.transact(tx => tx.run(sql))
  await database.close()
}

async function tablesOf(config: DatabaseConfig): Promise<string[]> {
  const database = await openDatabase(config)
  const sql =
    config.engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
  const rows = await database.reader.all<{ name: string }>(sql)
  await database.close()
  return rows.map(({ name }) => name)
}

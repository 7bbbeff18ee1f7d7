import { expect } from 'chai'
import { migrateToLatest, rollBackAll } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { openDatabase } from '../../db/open-database.ts'
import { openKnex } from '../../knexfile.ts'
import { forEachEngine } from '../support/engines.ts'

forEachEngine('the migrations', engine => {
  const names = async (config: Awaited<ReturnType<typeof engine.emptyConfig>>) => {
    const database = await openDatabase(config)
    try {
      const sql =
        engine.name === 'SQLite'
          ? "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger', 'index') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'knex_%' ORDER BY name"
          : `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'knex_%'
             UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'knex_%'
             UNION SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public' ORDER BY name`
      return (await database.reader.all<{ name: string }>(sql)).map(row => row.name)
    } finally {
      await database.close()
    }
  }

  it('go up, down to nothing, and up to the same again', async () => {
    const config = await engine.emptyConfig()
    await migrateToLatest(config)
    const first = await names(config)
    await rollBackAll(config)
    expect(await names(config)).to.eql([])
    await migrateToLatest(config)
    expect(await names(config)).to.eql(first)
    expect(first).to.include.members([
      'ledger_transfers',
      'ledger_transfers_post',
      'case_events_no_update',
      'guarantees_due',
    ])
  })

  it('run twice at once do no harm', async () => {
    const config = await engine.emptyConfig()
    await Promise.all([migrateToLatest(config), migrateToLatest(config), migrateToLatest(config)])
    expect(await names(config)).to.include('claims')
  })

  it('are made also where two that started at once each made the lock', async () => {
    const config = await engine.emptyConfig()
    const knex = openKnex(config, 'write')
    await knex.migrate.currentVersion()
    await knex('knex_migrations_lock').insert({ is_locked: 0 })
    await knex.destroy()
    await migrateToLatest(config)
    expect(await names(config)).to.include('claims')
  })

  it('are all known by name', async () => {
    for (const name of await migrations.getMigrations([])) {
      expect(await migrations.getMigration(name)).to.have.all.keys('up', 'down')
    }
  })
})

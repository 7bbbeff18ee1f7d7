import type { Knex } from 'knex'
import * as people from './0001-people.ts'
import * as funds from './0002-funds.ts'
import * as rules from './0003-rules.ts'
import * as cases from './0004-cases.ts'
import * as guarantees from './0005-guarantees.ts'
import * as claims from './0006-claims.ts'

const all: Record<string, Knex.Migration> = {
  '0001-people': people,
  '0002-funds': funds,
  '0003-rules': rules,
  '0004-cases': cases,
  '0005-guarantees': guarantees,
  '0006-claims': claims,
}

/** The migrations in their order, as code: a bundle has no folder to read them from. */
export const migrations: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(all),
  getMigrationName: name => name,
  getMigration: async name => {
    const migration = all[name]
    if (!migration) throw new Error(`Unknown migration: ${name}`)
    return migration
  },
}

// Who may sign in, and as what. Sessions stand in the database so that any instance can end them.
import type { Knex } from 'knex'
import { dropTables, execute } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    'CREATE TABLE banks (id text PRIMARY KEY, name text NOT NULL)',
    `CREATE TABLE users (
      id text PRIMARY KEY,
      name text NOT NULL,
      email text NOT NULL,
      birth_day text,
      org_number text,
      org_name text,
      bank_id text REFERENCES banks (id),
      CONSTRAINT organisation_has_number_and_name CHECK ((org_number IS NULL) = (org_name IS NULL))
    )`,
    `CREATE TABLE sessions (
      token_hash text PRIMARY KEY,
      user_id text NOT NULL REFERENCES users (id),
      created_at text NOT NULL,
      seen_at text NOT NULL,
      expires_at text NOT NULL
    )`,
    'CREATE INDEX sessions_by_user ON sessions (user_id)',
    'CREATE TABLE settings (key text PRIMARY KEY, value text NOT NULL)',
  )
}

export const down = (knex: Knex): Promise<void> => dropTables(knex, ['settings', 'sessions', 'users', 'banks'])

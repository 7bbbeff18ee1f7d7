import type { Knex } from 'knex'

export type DialectEngine = 'sqlite' | 'postgresql'

/** Runs the statements in order. They are written once for both engines; where those differ the migration asks `engineOf`. */
export async function execute(knex: Knex, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await knex.raw(statement.replaceAll('?', '\\?'))
}

export const engineOf = (knex: Knex): DialectEngine => (knex.client.config.client === 'pg' ? 'postgresql' : 'sqlite')

/** A whole number that grows by each row: the order in which rows were written. */
export const growingId = (knex: Knex): string =>
  engineOf(knex) === 'postgresql'
    ? 'id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY'
    : 'id integer PRIMARY KEY AUTOINCREMENT'

/** Makes a table append-only: the database itself refuses to change or delete its rows, on either engine. */
export async function forbidChanges(knex: Knex, table: string): Promise<void> {
  await refuseBefore(knex, table, { deed: 'UPDATE', when: null, message: `${table} is only ever added to` })
  await refuseBefore(knex, table, { deed: 'DELETE', when: null, message: `${table} is only ever added to` })
}

interface Ban {
  readonly deed: 'UPDATE' | 'DELETE'
  /** A condition on `OLD`, or `null` for every row. */
  readonly when: string | null
  readonly message: string
}

export async function refuseBefore(knex: Knex, table: string, ban: Ban): Promise<void> {
  const name = `${table}_no_${ban.deed.toLowerCase()}`
  const condition = ban.when ? `WHEN (${ban.when})` : ''
  if (engineOf(knex) === 'sqlite') {
    await execute(
      knex,
      `CREATE TRIGGER ${name} BEFORE ${ban.deed} ON ${table} FOR EACH ROW ${condition} BEGIN SELECT RAISE(ABORT, '${ban.message}'); END`,
    )
    return
  }
  await execute(
    knex,
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${ban.message}'; END $$`,
    `CREATE TRIGGER ${name} BEFORE ${ban.deed} ON ${table} FOR EACH ROW ${condition} EXECUTE FUNCTION ${name}()`,
  )
}

/** Drops tables in the order given, and the trigger functions that PostgreSQL keeps beside them. */
export async function dropTables(
  knex: Knex,
  tables: readonly string[],
  functions: readonly string[] = [],
): Promise<void> {
  for (const table of tables) await knex.schema.dropTableIfExists(table)
  if (engineOf(knex) !== 'postgresql') return
  for (const name of functions) await execute(knex, `DROP FUNCTION IF EXISTS ${name}()`)
}

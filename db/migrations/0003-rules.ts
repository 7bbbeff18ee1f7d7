// Versions of a fund's rules. What the board has adopted is what people rely on, so the database refuses to change it.
import type { Knex } from 'knex'
import { dropTables, execute, refuseBefore } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    `CREATE TABLE rule_versions (
      id text PRIMARY KEY,
      fund_id text NOT NULL REFERENCES funds (id),
      number integer NOT NULL,
      status text NOT NULL,
      content text NOT NULL,
      in_force_from text,
      board_case text,
      adopted_day text,
      adopted_by text REFERENCES users (id),
      created_by text NOT NULL REFERENCES users (id),
      created_at text NOT NULL,
      updated_at text NOT NULL,
      version integer NOT NULL,
      CONSTRAINT one_version_of_each_number UNIQUE (fund_id, number),
      CONSTRAINT rule_status_is_known CHECK (status IN ('draft', 'adopted')),
      CONSTRAINT adopted_by_a_board_on_a_day CHECK (
        status = 'draft' OR (in_force_from IS NOT NULL AND board_case IS NOT NULL AND adopted_day IS NOT NULL AND adopted_by IS NOT NULL)
      ),
      CONSTRAINT in_force_not_before_adoption CHECK (status = 'draft' OR in_force_from >= adopted_day)
    )`,
  )
  const adopted = { when: "OLD.status = 'adopted'", message: 'an adopted rule version is never changed' }
  await refuseBefore(knex, 'rule_versions', { deed: 'UPDATE', ...adopted })
  await refuseBefore(knex, 'rule_versions', { deed: 'DELETE', ...adopted })
}

export const down = (knex: Knex): Promise<void> =>
  dropTables(knex, ['rule_versions'], ['rule_versions_no_update', 'rule_versions_no_delete'])

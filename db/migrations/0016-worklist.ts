// What is due, by kind: the worklist counts and orders by it among all cases.
import type { Knex } from 'knex'
import { execute } from '../statements.ts'

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    'CREATE INDEX deadlines_of_kind ON deadlines (fund_id, kind, due_day, id, case_id) WHERE closed_day IS NULL',
  )

export const down = (knex: Knex): Promise<void> => execute(knex, 'DROP INDEX IF EXISTS deadlines_of_kind')

// What is due for somebody who works: the worklist counts and orders by it among all cases. And all last days of one case, for
// its page. The deadlines that a granted case has for years to come are in neither's way.
import type { Knex } from 'knex'
import { execute } from '../statements.ts'

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    `CREATE INDEX deadlines_of_kind ON deadlines (fund_id, kind, due_day, id, case_id)
     WHERE closed_day IS NULL AND kind IN ('answer', 'promised-answer', 'request', 'sale-response')`,
    'CREATE INDEX deadlines_by_case ON deadlines (case_id)',
  )

export const down = (knex: Knex): Promise<void> =>
  execute(knex, 'DROP INDEX IF EXISTS deadlines_of_kind', 'DROP INDEX IF EXISTS deadlines_by_case')

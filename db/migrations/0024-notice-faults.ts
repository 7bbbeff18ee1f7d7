// A notice whose letter or mail cannot be ordered is tried a few times, and then waits for a person, as letters and mails do.
// What it waits for stands beside the outbox, whose rows are only ever marked.
import type { Knex } from 'knex'
import { dropTables, execute } from '../statements.ts'

/** `next_try_at` is empty once the notice waits for a person to try again. */
export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    `CREATE TABLE notice_faults (
      outbox_id bigint PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
      attempts integer NOT NULL,
      next_try_at text,
      last_fault text NOT NULL,
      CONSTRAINT notice_attempts_are_counted CHECK (attempts >= 0)
    )`,
  )

export const down = (knex: Knex): Promise<void> => dropTables(knex, ['notice_faults'])

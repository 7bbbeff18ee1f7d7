// The id of a command that was carried out is worth the same deed alone: one that comes again with something else in it is refused,
// where it was taken for a repeat and what was written was lost. So the command keeps a mark of what it was sent with.
import type { Knex } from 'knex'
import { execute } from '../statements.ts'

/** Empty for what the system does by itself, and for what was done before. */
export const up = (knex: Knex): Promise<void> => execute(knex, 'ALTER TABLE commands ADD COLUMN contents text')

export const down = (knex: Knex): Promise<void> => execute(knex, 'ALTER TABLE commands DROP COLUMN contents')

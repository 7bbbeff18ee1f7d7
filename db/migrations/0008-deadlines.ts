// What must be done in a case by a certain day, whose it is, and when somebody is reminded of it.
import type { Knex } from 'knex'
import { dropTables, execute, growingId } from '../statements.ts'

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    `CREATE TABLE deadlines (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      kind text NOT NULL,
      subject text NOT NULL,
      due_day text NOT NULL,
      set_day text NOT NULL,
      next_day text,
      closed_day text,
      outcome text,
      CONSTRAINT deadline_outcome_is_known CHECK (outcome IS NULL OR outcome IN ('met', 'dropped', 'passed')),
      CONSTRAINT closed_with_an_outcome CHECK ((closed_day IS NULL) = (outcome IS NULL)),
      CONSTRAINT nothing_happens_to_a_closed_deadline CHECK (closed_day IS NULL OR next_day IS NULL)
    )`,
    'CREATE UNIQUE INDEX one_open_deadline_of_a_kind ON deadlines (case_id, kind, subject) WHERE closed_day IS NULL',
    'CREATE INDEX deadlines_next ON deadlines (next_day, id) WHERE closed_day IS NULL',
    'CREATE INDEX deadlines_due ON deadlines (fund_id, due_day, id) WHERE closed_day IS NULL',
  )

export const down = (knex: Knex): Promise<void> => dropTables(knex, ['deadlines'])

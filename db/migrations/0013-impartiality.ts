// Nobody handles a case that they are disqualified from: what each has declared in a case, what ties a person to others
// whatever the case, who leads whom, and the cases that need somebody in the place of one who is disqualified.
import type { Knex } from 'knex'
import { dropTables, execute, growingId } from '../statements.ts'

const tieIsKnown = "tie IN ('party', 'spouse', 'line', 'guardian', 'company', 'decided-below', 'other')"

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    `CREATE TABLE impartiality_declarations (
      case_id text NOT NULL REFERENCES cases (id),
      user_id text NOT NULL REFERENCES users (id),
      tie text,
      words text,
      declared_by text NOT NULL REFERENCES users (id),
      declared_day text NOT NULL,
      PRIMARY KEY (case_id, user_id),
      CONSTRAINT declared_tie_is_known CHECK (tie IS NULL OR ${tieIsKnown}),
      CONSTRAINT nobody_is_impartial_in_another_case_by_another CHECK (tie IS NOT NULL OR declared_by = user_id)
    )`,
    'CREATE INDEX impartiality_declarations_by_user ON impartiality_declarations (user_id)',
    `CREATE TABLE standing_ties (
      ${growingId(knex)},
      user_id text NOT NULL REFERENCES users (id),
      fund_id text NOT NULL REFERENCES funds (id),
      tie text NOT NULL,
      name text NOT NULL,
      email text,
      org_number text,
      post text,
      registered_by text NOT NULL REFERENCES users (id),
      registered_day text NOT NULL,
      ended_by text REFERENCES users (id),
      ended_day text,
      CONSTRAINT standing_tie_is_known CHECK (${tieIsKnown}),
      CONSTRAINT a_company_has_its_number CHECK ((tie = 'company') = (org_number IS NOT NULL)),
      CONSTRAINT ended_by_somebody CHECK ((ended_by IS NULL) = (ended_day IS NULL))
    )`,
    'CREATE INDEX standing_ties_by_user ON standing_ties (user_id) WHERE ended_day IS NULL',
    `CREATE TABLE staff_leaders (
      user_id text NOT NULL REFERENCES users (id),
      fund_id text NOT NULL REFERENCES funds (id),
      leader_id text NOT NULL REFERENCES users (id),
      PRIMARY KEY (user_id, fund_id),
      CONSTRAINT nobody_leads_themselves CHECK (user_id <> leader_id)
    )`,
    `CREATE TABLE deputy_needs (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      user_id text NOT NULL REFERENCES users (id),
      since_day text NOT NULL,
      deputy_id text REFERENCES users (id),
      appointed_by text REFERENCES users (id),
      appointed_day text,
      reason text,
      CONSTRAINT nobody_is_their_own_deputy CHECK (deputy_id <> user_id),
      CONSTRAINT appointed_by_somebody CHECK ((deputy_id IS NULL) = (appointed_by IS NULL) AND (deputy_id IS NULL) = (appointed_day IS NULL))
    )`,
    'CREATE UNIQUE INDEX one_open_need_for_a_person ON deputy_needs (case_id, user_id) WHERE deputy_id IS NULL',
    'CREATE INDEX deputy_needs_open ON deputy_needs (fund_id, since_day) WHERE deputy_id IS NULL',
    'CREATE INDEX deputy_needs_by_case ON deputy_needs (case_id)',
  )

export const down = (knex: Knex): Promise<void> =>
  dropTables(knex, ['deputy_needs', 'staff_leaders', 'standing_ties', 'impartiality_declarations'])

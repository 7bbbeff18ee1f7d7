// A guarantee and its reservation are one row: what it holds of the capital stands beside what it promises.
import type { Knex } from 'knex'
import { dropTables, execute, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    `CREATE TABLE guarantees (
      case_id text PRIMARY KEY REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      number text NOT NULL UNIQUE,
      status text NOT NULL,
      end_reason text,
      rule_version_id text NOT NULL REFERENCES rule_versions (id),
      municipality_number text NOT NULL,
      applicant_key text NOT NULL,
      guaranteed_ore bigint NOT NULL,
      held_ore bigint NOT NULL,
      committed_day text NOT NULL,
      acceptance_deadline text NOT NULL,
      start_deadline text NOT NULL,
      completion_deadline text NOT NULL,
      accepted_day text,
      started_day text,
      completed_day text,
      term_ends text,
      next_due text,
      open_claim_id text,
      ended_day text,
      CONSTRAINT guarantee_status_is_known CHECK (status IN ('committed', 'in-force', 'building', 'completed', 'ended')),
      CONSTRAINT end_reason_is_known CHECK (end_reason IS NULL OR end_reason IN ('declined', 'lapsed', 'expired', 'reversed', 'settled', 'withdrawn')),
      CONSTRAINT ended_for_a_reason CHECK ((status = 'ended') = (end_reason IS NOT NULL)),
      CONSTRAINT an_ended_guarantee_holds_nothing CHECK (status <> 'ended' OR held_ore = 0),
      CONSTRAINT a_live_guarantee_holds_capital CHECK (status = 'ended' OR held_ore > 0),
      CONSTRAINT holds_at_most_what_it_promises CHECK (held_ore >= 0 AND held_ore <= guaranteed_ore),
      CONSTRAINT completed_guarantees_have_a_term CHECK (status <> 'completed' OR (completed_day IS NOT NULL AND term_ends IS NOT NULL))
    )`,
    'CREATE INDEX guarantees_by_status ON guarantees (fund_id, status)',
    'CREATE INDEX guarantees_due ON guarantees (next_due) WHERE next_due IS NOT NULL',
    'CREATE INDEX guarantees_by_applicant ON guarantees (applicant_key)',
    `CREATE TABLE guarantee_dwellings (
      case_id text NOT NULL REFERENCES guarantees (case_id),
      dwelling_id text NOT NULL,
      position integer NOT NULL,
      guaranteed_ore bigint NOT NULL,
      approved_cost_ore bigint NOT NULL,
      approved_area_m2 text,
      expected_value_ore bigint NOT NULL,
      settled_claim_id text,
      PRIMARY KEY (case_id, dwelling_id),
      CONSTRAINT dwelling_sum_not_negative CHECK (guaranteed_ore >= 0)
    )`,
    `CREATE TABLE sale_notices (
      ${growingId(knex)},
      case_id text NOT NULL,
      dwelling_id text NOT NULL,
      noticed_day text NOT NULL,
      bid_ore bigint NOT NULL,
      arms_length integer NOT NULL,
      answer text NOT NULL,
      answer_reason text,
      answered_by text REFERENCES users (id),
      answered_day text,
      FOREIGN KEY (case_id, dwelling_id) REFERENCES guarantee_dwellings (case_id, dwelling_id),
      CONSTRAINT sale_answer_is_known CHECK (answer IN ('pending', 'pre-approved', 'not-pre-approved'))
    )`,
    'CREATE INDEX sale_notices_by_case ON sale_notices (case_id)',
    "CREATE INDEX sale_notices_pending ON sale_notices (case_id) WHERE answer = 'pending'",
  )
}

export const down = (knex: Knex): Promise<void> =>
  dropTables(knex, ['sale_notices', 'guarantee_dwellings', 'guarantees'])

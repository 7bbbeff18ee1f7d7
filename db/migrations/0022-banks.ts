// What a bank does in a case that names it: it confirms the financing, registers its loan and what remains of it, takes over the payout,
// and tells of a default. What it has once said of a loan or a default is never changed, and neither is the account that was attested.
import type { Knex } from 'knex'
import { dropTables, execute, forbidChanges, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await createFinancing(knex)
  await createLoans(knex)
  await createAssignments(knex)
  for (const table of kept) await forbidChanges(knex, table)
}

const kept = ['loan_confirmations', 'default_notices', 'claim_payees'] as const

const createFinancing = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE financing_requests (
      case_id text NOT NULL REFERENCES cases (id),
      bank_id text NOT NULL REFERENCES banks (id),
      status text NOT NULL,
      asked_by text NOT NULL REFERENCES users (id),
      asked_day text NOT NULL,
      answered_by text REFERENCES users (id),
      answered_day text,
      words text,
      PRIMARY KEY (case_id, bank_id),
      CONSTRAINT financing_status_is_known CHECK (status IN ('asked', 'confirmed', 'declined')),
      CONSTRAINT an_answer_has_its_day CHECK ((status = 'asked') = (answered_day IS NULL))
    )`,
    "CREATE INDEX financing_asked ON financing_requests (bank_id) WHERE status = 'asked'",
    `CREATE TABLE default_notices (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      bank_id text NOT NULL REFERENCES banks (id),
      kind text NOT NULL,
      event_day text NOT NULL,
      words text NOT NULL,
      reported_by text NOT NULL REFERENCES users (id),
      reported_day text NOT NULL,
      CONSTRAINT default_kind_is_known CHECK (kind IN ('default', 'forced-sale'))
    )`,
    'CREATE INDEX default_notices_by_case ON default_notices (case_id)',
  )

const createLoans = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE bank_loans (
      case_id text PRIMARY KEY REFERENCES guarantees (case_id),
      bank_id text NOT NULL REFERENCES banks (id),
      masked_number text NOT NULL,
      amount_ore bigint NOT NULL,
      loan_day text NOT NULL,
      priority integer,
      registered_by text NOT NULL REFERENCES users (id),
      registered_day text NOT NULL,
      asked_day text,
      CONSTRAINT a_loan_is_of_something CHECK (amount_ore > 0),
      CONSTRAINT priority_is_a_place CHECK (priority IS NULL OR priority > 0)
    )`,
    'CREATE INDEX bank_loans_by_bank ON bank_loans (bank_id)',
    `CREATE TABLE loan_confirmations (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES bank_loans (case_id),
      bank_id text NOT NULL REFERENCES banks (id),
      remaining_ore bigint NOT NULL,
      as_of_day text NOT NULL,
      source text NOT NULL,
      confirmed_by text REFERENCES users (id),
      recorded_day text NOT NULL,
      CONSTRAINT nothing_less_than_repaid CHECK (remaining_ore >= 0),
      CONSTRAINT confirmation_source_is_known CHECK (source IN ('form', 'file', 'link', 'api'))
    )`,
    'CREATE INDEX loan_confirmations_by_case ON loan_confirmations (case_id, id)',
    `CREATE TABLE loan_links (
      token_hash text PRIMARY KEY,
      case_id text NOT NULL REFERENCES bank_loans (case_id),
      bank_id text NOT NULL REFERENCES banks (id),
      made_at text NOT NULL,
      expires_at text NOT NULL,
      used_at text
    )`,
    'CREATE INDEX loan_links_by_case ON loan_links (case_id)',
    `CREATE TABLE loan_limits (
      case_id text NOT NULL,
      dwelling_id text NOT NULL,
      limit_ore bigint NOT NULL,
      PRIMARY KEY (case_id, dwelling_id),
      FOREIGN KEY (case_id, dwelling_id) REFERENCES guarantee_dwellings (case_id, dwelling_id),
      CONSTRAINT loan_limit_not_negative CHECK (limit_ore >= 0)
    )`,
  )

const createAssignments = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE payout_assignments (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES guarantees (case_id),
      bank_id text NOT NULL REFERENCES banks (id),
      account_number text NOT NULL,
      status text NOT NULL,
      proposed_by text NOT NULL REFERENCES users (id),
      proposed_day text NOT NULL,
      settled_day text,
      CONSTRAINT assignment_status_is_known CHECK (status IN ('proposed', 'agreed', 'declined', 'revoked')),
      CONSTRAINT a_proposal_is_not_settled CHECK ((status = 'proposed') = (settled_day IS NULL))
    )`,
    "CREATE UNIQUE INDEX one_assignment_stands ON payout_assignments (case_id) WHERE status IN ('proposed', 'agreed')",
    `CREATE TABLE assignment_agreements (
      assignment_id text NOT NULL REFERENCES payout_assignments (id),
      user_id text NOT NULL REFERENCES users (id),
      agreed_day text NOT NULL,
      PRIMARY KEY (assignment_id, user_id)
    )`,
    `CREATE TABLE claim_payees (
      claim_id text PRIMARY KEY REFERENCES claims (id),
      account_number text NOT NULL,
      bank_id text REFERENCES banks (id),
      recorded_at text NOT NULL
    )`,
  )

export const down = (knex: Knex): Promise<void> =>
  dropTables(
    knex,
    [
      'claim_payees',
      'assignment_agreements',
      'payout_assignments',
      'loan_limits',
      'loan_links',
      'loan_confirmations',
      'bank_loans',
      'default_notices',
      'financing_requests',
    ],
    kept.flatMap(table => [`${table}_no_update`, `${table}_no_delete`]),
  )

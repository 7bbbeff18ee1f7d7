// A claim is paid at most once and never above its guarantee; three people stand behind a payment.
import type { Knex } from 'knex'
import { dropTables, execute } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    `CREATE TABLE claims (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES guarantees (case_id),
      fund_id text NOT NULL REFERENCES funds (id),
      number integer NOT NULL,
      status text NOT NULL,
      facts text NOT NULL,
      lodged_day text NOT NULL,
      changed_day text NOT NULL,
      assigned_to text REFERENCES users (id),
      assessed text,
      recommendation text,
      payout_ore bigint,
      released_ore bigint,
      prepared_by text REFERENCES users (id),
      decision text,
      decided_by text REFERENCES users (id),
      decided_day text,
      attested_by text REFERENCES users (id),
      attested_day text,
      paid_day text,
      CONSTRAINT one_claim_of_each_number UNIQUE (case_id, number),
      CONSTRAINT claim_status_is_known CHECK (status IN ('lodged', 'under-assessment', 'recommended', 'payable', 'attested', 'paid', 'refused', 'withdrawn')),
      CONSTRAINT nobody_decides_a_claim_they_prepared CHECK (decided_by IS NULL OR (prepared_by IS NOT NULL AND decided_by <> prepared_by)),
      CONSTRAINT nobody_attests_what_they_decided_or_prepared CHECK (
        attested_by IS NULL OR (decided_by IS NOT NULL AND attested_by <> decided_by AND attested_by <> prepared_by)
      ),
      CONSTRAINT paid_only_when_attested CHECK (status <> 'paid' OR (attested_by IS NOT NULL AND payout_ore > 0))
    )`,
    'CREATE INDEX claims_by_case ON claims (case_id)',
    'CREATE INDEX claims_by_status ON claims (fund_id, status, changed_day, id)',
    'CREATE INDEX claims_by_officer ON claims (assigned_to, status, changed_day, id) WHERE assigned_to IS NOT NULL',
    "CREATE UNIQUE INDEX one_open_claim_for_a_guarantee ON claims (case_id) WHERE status IN ('lodged', 'under-assessment', 'recommended')",
    `CREATE TABLE recoveries (
      id text PRIMARY KEY,
      claim_id text NOT NULL REFERENCES claims (id),
      dwelling_id text NOT NULL,
      method text NOT NULL,
      recovered_ore bigint NOT NULL,
      repayment_ore bigint NOT NULL,
      demanded_by text NOT NULL REFERENCES users (id),
      demanded_day text NOT NULL,
      reason text NOT NULL,
      received_by text REFERENCES users (id),
      received_day text,
      CONSTRAINT recovery_method_is_known CHECK (method IN ('recompute', 'proportional')),
      CONSTRAINT recovery_above_zero CHECK (recovered_ore > 0 AND repayment_ore >= 0),
      CONSTRAINT nobody_receives_what_they_demanded CHECK (received_by IS NULL OR received_by <> demanded_by)
    )`,
    'CREATE INDEX recoveries_by_claim ON recoveries (claim_id)',
  )
}

export const down = (knex: Knex): Promise<void> => dropTables(knex, ['recoveries', 'claims'])

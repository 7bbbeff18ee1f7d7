// An appeal against a decision, from the day it was posted to what came of it; decisions that were taken up again, kept as they
// stood; and corrections of a decision's text. What is kept of earlier decisions is never changed.
import type { Knex } from 'knex'
import { dropTables, execute, forbidChanges, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    'ALTER TABLE applications ADD COLUMN reopened_day text',
    `CREATE TABLE appeals (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      number integer NOT NULL,
      status text NOT NULL,
      decision_seq integer NOT NULL,
      decision_kind text NOT NULL,
      decision_day text NOT NULL,
      decided_by text NOT NULL,
      last_day text NOT NULL,
      channel text NOT NULL,
      filed_by text NOT NULL REFERENCES users (id),
      filing text NOT NULL,
      posted_day text NOT NULL,
      received_day text NOT NULL,
      changed_day text NOT NULL,
      document_id text,
      lateness text,
      review text,
      prepared_by text REFERENCES users (id),
      answer text,
      answered_by text REFERENCES users (id),
      outcome text,
      recorded_by text REFERENCES users (id),
      CONSTRAINT one_appeal_of_each_number UNIQUE (case_id, number),
      CONSTRAINT appeal_status_is_known CHECK (status IN ('late', 'received', 'reviewed', 'changed', 'forwarded', 'dismissed', 'closed', 'withdrawn')),
      CONSTRAINT appeal_channel_is_known CHECK (channel IN ('portal', 'paper')),
      CONSTRAINT nobody_answers_an_appeal_they_prepared CHECK (answered_by IS NULL OR prepared_by IS NULL OR answered_by <> prepared_by),
      CONSTRAINT nobody_records_against_their_own_decision CHECK (recorded_by IS NULL OR recorded_by <> decided_by),
      CONSTRAINT a_closed_appeal_has_an_outcome CHECK (status <> 'closed' OR (outcome IS NOT NULL AND recorded_by IS NOT NULL))
    )`,
    "CREATE UNIQUE INDEX one_appeal_of_a_decision ON appeals (case_id, decision_seq) WHERE status <> 'withdrawn'",
    'CREATE INDEX appeals_by_status ON appeals (fund_id, status, changed_day, id)',
    `CREATE TABLE earlier_decisions (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      subject text NOT NULL,
      number integer NOT NULL,
      outcome text NOT NULL,
      recommendation text NOT NULL,
      decision text NOT NULL,
      prepared_by text NOT NULL REFERENCES users (id),
      decided_by text NOT NULL REFERENCES users (id),
      decided_day text NOT NULL,
      reopened_by text NOT NULL REFERENCES users (id),
      reopened_day text NOT NULL,
      cause text NOT NULL,
      appeal_id text REFERENCES appeals (id),
      reason text NOT NULL,
      CONSTRAINT one_decision_of_each_number UNIQUE (case_id, subject, number),
      CONSTRAINT reopening_cause_is_known CHECK (cause IN ('appeal', 'appeal-body', 'own-initiative'))
    )`,
    `CREATE TABLE decision_corrections (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      decision_number integer NOT NULL,
      number integer NOT NULL,
      before_text text NOT NULL,
      after_text text NOT NULL,
      reason text NOT NULL,
      corrected_by text NOT NULL REFERENCES users (id),
      corrected_day text NOT NULL,
      CONSTRAINT one_correction_of_each_number UNIQUE (case_id, decision_number, number)
    )`,
  )
  await forbidChanges(knex, 'earlier_decisions')
  await forbidChanges(knex, 'decision_corrections')
}

export async function down(knex: Knex): Promise<void> {
  const kept = ['decision_corrections', 'earlier_decisions']
  const bans = kept.flatMap(table => [`${table}_no_update`, `${table}_no_delete`])
  await dropTables(knex, [...kept, 'appeals'], bans)
  await execute(knex, 'ALTER TABLE applications DROP COLUMN reopened_day')
}

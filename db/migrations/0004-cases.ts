// A case is what is locked, versioned and chained; the application is its first part. Every command leaves its id, so that a
// repeat has no second effect, and every change leaves an event.
import type { Knex } from 'knex'
import { dropTables, execute, growingId, refuseBefore } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await createCases(knex)
  await createTraces(knex)
  await refuseBefore(knex, 'case_events', { deed: 'DELETE', when: null, message: 'case_events is only ever added to' })
  await refuseBefore(knex, 'case_events', {
    deed: 'UPDATE',
    when: otherThanErasure,
    message: 'an event may lose its personal detail, nothing else',
  })
}

/** Erasing a person's data empties `salt` and `detail`; the chain holds the hash of both and stays whole. */
const otherThanErasure = `NOT (NEW.salt IS NULL AND NEW.detail IS NULL AND NEW.id = OLD.id AND NEW.case_id = OLD.case_id AND NEW.seq = OLD.seq
  AND NEW.kind = OLD.kind AND NEW.actor_id = OLD.actor_id AND NEW.day = OLD.day AND NEW.recorded_at = OLD.recorded_at
  AND NEW.detail_hash = OLD.detail_hash AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash)`

const createCases = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE cases (
      id text PRIMARY KEY,
      fund_id text NOT NULL REFERENCES funds (id),
      reference text UNIQUE,
      applicant_id text NOT NULL REFERENCES users (id),
      bank_id text REFERENCES banks (id),
      version integer NOT NULL,
      head_hash text NOT NULL,
      created_at text NOT NULL
    )`,
    'CREATE INDEX cases_by_applicant ON cases (applicant_id)',
    'CREATE INDEX cases_by_bank ON cases (bank_id, fund_id)',
    `CREATE TABLE case_numbers (
      fund_id text NOT NULL REFERENCES funds (id),
      year integer NOT NULL,
      last integer NOT NULL,
      PRIMARY KEY (fund_id, year)
    )`,
    `CREATE TABLE applications (
      case_id text PRIMARY KEY REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      status text NOT NULL,
      facts text NOT NULL,
      municipality_number text,
      applicant_key text,
      rule_version_id text REFERENCES rule_versions (id),
      submitted_day text,
      changed_day text NOT NULL,
      returned_reason text,
      assigned_to text REFERENCES users (id),
      recommendation text,
      recommended_ore bigint,
      prepared_by text REFERENCES users (id),
      decision text,
      decided_by text REFERENCES users (id),
      decided_day text,
      CONSTRAINT application_status_is_known CHECK (status IN ('draft', 'submitted', 'returned', 'under-assessment', 'recommended',
        'waiting', 'granted', 'granted-in-part', 'refused', 'dismissed', 'withdrawn', 'lapsed')),
      CONSTRAINT submitted_under_a_rule_version CHECK (status IN ('draft', 'withdrawn') OR rule_version_id IS NOT NULL),
      CONSTRAINT nobody_decides_what_they_prepared CHECK (decided_by IS NULL OR (prepared_by IS NOT NULL AND decided_by <> prepared_by)),
      CONSTRAINT decided_applications_name_the_decider CHECK (
        status NOT IN ('granted', 'granted-in-part', 'refused', 'dismissed') OR decided_by IS NOT NULL
      )
    )`,
    'CREATE INDEX applications_by_status ON applications (fund_id, status, changed_day, case_id)',
    'CREATE INDEX applications_by_officer ON applications (assigned_to, status, changed_day, case_id) WHERE assigned_to IS NOT NULL',
    `CREATE TABLE waiting_list (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      needed_ore bigint NOT NULL,
      since text NOT NULL,
      told_at text,
      left_at text,
      CONSTRAINT waits_for_something CHECK (needed_ore > 0)
    )`,
    'CREATE UNIQUE INDEX waits_once ON waiting_list (case_id) WHERE left_at IS NULL',
    'CREATE INDEX waiting_in_order ON waiting_list (fund_id, id) WHERE left_at IS NULL',
  )

const createTraces = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE commands (
      id text PRIMARY KEY,
      user_id text NOT NULL,
      name text NOT NULL,
      subject text NOT NULL,
      recorded_at text NOT NULL
    )`,
    `CREATE TABLE case_events (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      seq integer NOT NULL,
      kind text NOT NULL,
      actor_id text NOT NULL,
      day text NOT NULL,
      recorded_at text NOT NULL,
      salt text,
      detail text,
      detail_hash text NOT NULL,
      previous_hash text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT one_event_in_each_place UNIQUE (case_id, seq)
    )`,
    `CREATE TABLE outbox (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      recipient_id text NOT NULL REFERENCES users (id),
      kind text NOT NULL,
      content text NOT NULL,
      recorded_at text NOT NULL
    )`,
    'CREATE INDEX outbox_by_case ON outbox (case_id)',
    'CREATE INDEX outbox_by_recipient ON outbox (recipient_id)',
  )

export const down = (knex: Knex): Promise<void> =>
  dropTables(
    knex,
    [
      'outbox',
      'case_event_details',
      'case_events',
      'commands',
      'waiting_list',
      'applications',
      'case_numbers',
      'cases',
    ],
    ['case_events_no_update', 'case_events_no_delete'],
  )

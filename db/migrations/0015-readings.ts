// A person's case is not looked into without a trace: who, as what, when, what and why. Only ever added to. The public journal
// lists what came in and went out by day, in all cases.
import type { Knex } from 'knex'
import { dropTables, execute, forbidChanges, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    `CREATE TABLE case_readings (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      version integer NOT NULL,
      session text NOT NULL,
      route text NOT NULL,
      subject text NOT NULL,
      form text NOT NULL,
      user_id text NOT NULL REFERENCES users (id),
      party text NOT NULL,
      reason text NOT NULL,
      words text,
      day text NOT NULL,
      recorded_at text NOT NULL,
      CONSTRAINT shown_again_is_the_same_reading UNIQUE (case_id, version, session, route, subject, form),
      CONSTRAINT form_of_reading_is_known CHECK (form IN ('page', 'data', 'file')),
      CONSTRAINT given_reasons_have_words CHECK ((reason = 'given') = (words IS NOT NULL))
    )`,
    `CREATE TABLE list_readings (
      ${growingId(knex)},
      fund_id text NOT NULL REFERENCES funds (id),
      day text NOT NULL,
      session text NOT NULL,
      route text NOT NULL,
      user_id text NOT NULL REFERENCES users (id),
      party text NOT NULL,
      recorded_at text NOT NULL,
      CONSTRAINT a_list_is_read_once_in_a_day UNIQUE (fund_id, day, session, route)
    )`,
    'CREATE INDEX case_events_by_day ON case_events (day, id)',
  )
  await forbidChanges(knex, 'case_readings')
  await forbidChanges(knex, 'list_readings')
}

export async function down(knex: Knex): Promise<void> {
  await execute(knex, 'DROP INDEX case_events_by_day')
  await dropTables(
    knex,
    ['list_readings', 'case_readings'],
    ['case_readings_no_update', 'case_readings_no_delete', 'list_readings_no_update', 'list_readings_no_delete'],
  )
}

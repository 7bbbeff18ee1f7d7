// Mail that is never lost: each is worded once, waits until it is sent or given up, and every try leaves its mark. The words
// that staff have written for it are kept in every version. What could not be delivered waits for somebody to see to it.
import type { Knex } from 'knex'
import { dropTables, execute, forbidChanges, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await createTemplates(knex)
  await createMails(knex)
  await forbidChanges(knex, 'mail_templates')
  await forbidChanges(knex, 'mail_attempts')
  await forbidChanges(knex, 'mail_handlings')
}

const createTemplates = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE user_settings (
      user_id text PRIMARY KEY REFERENCES users (id),
      language text NOT NULL,
      CONSTRAINT language_is_written_in_norway CHECK (language IN ('nn', 'nb'))
    )`,
    `CREATE TABLE mail_templates (
      ${growingId(knex)},
      fund_id text NOT NULL REFERENCES funds (id),
      kind text NOT NULL,
      language text NOT NULL,
      version integer NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      written_by text NOT NULL REFERENCES users (id),
      written_at text NOT NULL,
      CONSTRAINT template_versions_follow_each_other UNIQUE (fund_id, kind, language, version)
    )`,
  )

/** While a mail is being sent, `next_try_at` is when another may take it over: then its sender is dead. */
const createMails = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE mails (
      id text PRIMARY KEY,
      outbox_id bigint,
      fund_id text NOT NULL REFERENCES funds (id),
      case_id text REFERENCES cases (id),
      user_id text REFERENCES users (id),
      address text NOT NULL,
      kind text NOT NULL,
      language text NOT NULL,
      content text NOT NULL,
      template_version integer,
      letter_id text REFERENCES letters (id),
      status text NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_try_at text NOT NULL,
      message_id text NOT NULL UNIQUE,
      enqueued_at text NOT NULL,
      sent_at text,
      needs_hand integer NOT NULL DEFAULT 0,
      CONSTRAINT one_mail_for_a_notice UNIQUE (outbox_id),
      CONSTRAINT mail_status_is_known CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'given-up')),
      CONSTRAINT sent_mails_say_when CHECK (status <> 'sent' OR sent_at IS NOT NULL)
    )`,
    "CREATE INDEX mails_due ON mails (next_try_at, id) WHERE status IN ('waiting', 'sending')",
    'CREATE INDEX mails_by_case ON mails (case_id, id)',
    'CREATE INDEX mails_by_fund ON mails (fund_id, id)',
    'CREATE INDEX mails_in_hand ON mails (fund_id, id) WHERE needs_hand = 1',
    `CREATE TABLE mail_attempts (
      ${growingId(knex)},
      mail_id text NOT NULL REFERENCES mails (id),
      at text NOT NULL,
      outcome text NOT NULL,
      code integer,
      fault text,
      CONSTRAINT outcome_of_a_try_is_known CHECK (outcome IN ('sent', 'refused', 'later', 'broken-off', 'perhaps-again', 'returned'))
    )`,
    'CREATE INDEX mail_attempts_by_mail ON mail_attempts (mail_id, id)',
    `CREATE TABLE mail_handlings (
      ${growingId(knex)},
      mail_id text NOT NULL REFERENCES mails (id),
      deed text NOT NULL,
      reason text,
      by_user text NOT NULL REFERENCES users (id),
      at text NOT NULL,
      CONSTRAINT deed_on_a_mail_is_known CHECK (deed IN ('retried', 'settled', 'returned')),
      CONSTRAINT settled_for_a_reason CHECK (deed <> 'settled' OR reason IS NOT NULL)
    )`,
    'CREATE INDEX mail_handlings_by_mail ON mail_handlings (mail_id, id)',
    `CREATE TABLE mail_pauses (
      id integer PRIMARY KEY,
      since text NOT NULL,
      failures integer NOT NULL,
      next_try_at text NOT NULL,
      fault text NOT NULL,
      CONSTRAINT one_pause_for_all_mail CHECK (id = 1)
    )`,
  )

export const down = (knex: Knex): Promise<void> =>
  dropTables(
    knex,
    ['mail_pauses', 'mail_handlings', 'mail_attempts', 'mails', 'mail_templates', 'user_settings'],
    ['mail_templates', 'mail_attempts', 'mail_handlings'].flatMap(table => [
      `${table}_no_update`,
      `${table}_no_delete`,
    ]),
  )

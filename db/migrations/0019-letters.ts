// Letters: what each says is frozen when it is ordered, its file is made once and never again. A guarantee letter cannot be
// there for a guarantee that holds no capital. Notices are marked once their letter and mail are ordered.
import type { Knex } from 'knex'
import { dropTables, engineOf, execute, forbidChanges, refuseBefore } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await markNotices(knex)
  await createLetters(knex)
  await createFiles(knex)
  await refuseBefore(knex, 'letters', {
    deed: 'UPDATE',
    when: otherThanSealing,
    message: 'a letter may be sealed once, nothing else',
  })
  await refuseBefore(knex, 'letters', { deed: 'DELETE', when: null, message: 'letters is only ever added to' })
  await forbidChanges(knex, 'letter_evidence')
  await forbidChanges(knex, 'letter_files')
  await requireCapital(knex)
}

/** What was told before there were letters has none. */
const markNotices = (knex: Knex) =>
  execute(
    knex,
    'ALTER TABLE outbox ADD COLUMN handled_at text',
    'UPDATE outbox SET handled_at = recorded_at',
    'CREATE INDEX outbox_unhandled ON outbox (id) WHERE handled_at IS NULL',
  )

const createLetters = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE letters (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      kind text NOT NULL,
      subject text NOT NULL,
      language text NOT NULL,
      number text NOT NULL,
      version integer NOT NULL,
      ordered_at text NOT NULL,
      issued_day text NOT NULL,
      facts text NOT NULL,
      facts_hash text NOT NULL,
      code text,
      seal text,
      CONSTRAINT letter_language_is_known CHECK (language IN ('nn', 'nb', 'en')),
      CONSTRAINT letter_versions_count_from_one CHECK (version >= 1),
      CONSTRAINT guarantee_letters_alone_have_a_code CHECK ((kind = 'guarantee-letter') = (code IS NOT NULL)),
      CONSTRAINT guarantee_letters_alone_are_sealed CHECK (seal IS NULL OR kind = 'guarantee-letter'),
      CONSTRAINT one_letter_of_each_version UNIQUE (number, version),
      CONSTRAINT one_letter_of_each_code UNIQUE (code),
      CONSTRAINT one_letter_of_an_event UNIQUE (case_id, kind, subject, ordered_at)
    )`,
    `CREATE TABLE letter_evidence (
      letter_id text NOT NULL REFERENCES letters (id),
      document_id text NOT NULL REFERENCES documents (id),
      name text NOT NULL,
      kind text NOT NULL,
      sha256 text NOT NULL,
      PRIMARY KEY (letter_id, document_id)
    )`,
    'CREATE INDEX letter_evidence_by_document ON letter_evidence (document_id)',
  )

/** In `letter_work`, `next_try_at` is empty once the letter waits for a person to try again. */
const createFiles = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE letter_files (
      letter_id text NOT NULL REFERENCES letters (id),
      language text NOT NULL,
      bytes ${engineOf(knex) === 'postgresql' ? 'bytea' : 'blob'} NOT NULL,
      sha256 text NOT NULL,
      size_bytes integer NOT NULL,
      signature text,
      made_at text NOT NULL,
      PRIMARY KEY (letter_id, language),
      CONSTRAINT letter_file_language_is_known CHECK (language IN ('nn', 'nb', 'en')),
      CONSTRAINT no_letter_file_is_empty CHECK (size_bytes > 0)
    )`,
    'CREATE INDEX letter_files_by_hash ON letter_files (sha256)',
    `CREATE TABLE letter_work (
      letter_id text PRIMARY KEY REFERENCES letters (id),
      attempts integer NOT NULL,
      next_try_at text,
      last_fault text,
      CONSTRAINT letter_attempts_are_counted CHECK (attempts >= 0)
    )`,
    'CREATE INDEX letter_work_due ON letter_work (next_try_at, letter_id)',
  )

/** The seal is over what the row says, so it comes after it, and only once. */
const otherThanSealing = `NOT (OLD.seal IS NULL AND NEW.seal IS NOT NULL AND ${[
  'id',
  'case_id',
  'fund_id',
  'kind',
  'subject',
  'language',
  'number',
  'version',
  'ordered_at',
  'issued_day',
  'facts',
  'facts_hash',
]
  .map(column => `NEW.${column} = OLD.${column}`)
  .join(' AND ')} AND NEW.code IS NOT DISTINCT FROM OLD.code)`

const withoutCapital = `NEW.kind = 'guarantee-letter' AND NOT EXISTS
  (SELECT 1 FROM guarantees g WHERE g.case_id = NEW.case_id AND g.status <> 'ended' AND g.held_ore > 0)`
const refusal = 'a guarantee letter needs a live guarantee that holds capital'

/** NOTE: PostgreSQL allows no question to another table in the condition of a trigger, so there the function asks it. */
const requireCapital = (knex: Knex) =>
  engineOf(knex) === 'sqlite'
    ? execute(
        knex,
        `CREATE TRIGGER letters_need_capital BEFORE INSERT ON letters FOR EACH ROW WHEN ${withoutCapital}
         BEGIN SELECT RAISE(ABORT, '${refusal}'); END`,
      )
    : execute(
        knex,
        `CREATE FUNCTION letters_need_capital() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           IF ${withoutCapital} THEN RAISE EXCEPTION '${refusal}'; END IF;
           RETURN NEW;
         END $$`,
        'CREATE TRIGGER letters_need_capital BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION letters_need_capital()',
      )

export async function down(knex: Knex): Promise<void> {
  const kept = ['letter_files', 'letter_evidence', 'letters']
  const bans = kept.flatMap(table => [`${table}_no_update`, `${table}_no_delete`])
  await dropTables(knex, ['letter_work', ...kept], [...bans, 'letters_need_capital'])
  await execute(knex, 'DROP INDEX outbox_unhandled', 'ALTER TABLE outbox DROP COLUMN handled_at')
}

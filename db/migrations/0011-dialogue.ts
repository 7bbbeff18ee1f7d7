// What the fund and the applicant say to each other in a case: messages and requests in one thread, information from others
// that is put before the applicant, notes that are the staff's own, and the clocks that stand still meanwhile. What was said
// is only ever added to; its words may be erased, nothing else.
import type { Knex } from 'knex'
import { dropTables, execute, growingId, refuseBefore } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await createRequests(knex)
  await createThread(knex)
  await createInformation(knex)
  await createClocks(knex)
  for (const [table, words, kept] of said) {
    await refuseBefore(knex, table, { deed: 'DELETE', when: null, message: `${table} is only ever added to` })
    const same = kept.map(column => `NEW.${column} IS NOT DISTINCT FROM OLD.${column}`).join(' AND ')
    const erased = `NEW.${words} IS NULL AND ${same}`
    const message = `${table} may lose its words, nothing else`
    await refuseBefore(knex, table, { deed: 'UPDATE', when: `NOT (${erased})`, message })
  }
}

/** What was said, by table: its words, and what stays whatever is erased. */
const said: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'request_turns',
    'words',
    ['id', 'request_id', 'number', 'deed', 'nothing_to_say', 'author_id', 'day', 'recorded_at'],
  ],
  ['thread_entries', 'body', ['id', 'case_id', 'side', 'kind', 'author_id', 'request_id', 'day', 'recorded_at']],
  ['notes', 'body', ['id', 'case_id', 'author_id', 'corrects', 'day', 'recorded_at']],
]

const createRequests = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE requests (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      kind text NOT NULL,
      status text NOT NULL,
      introduction text,
      due_day text NOT NULL,
      version integer NOT NULL,
      sent_by text NOT NULL,
      sent_day text NOT NULL,
      reminded_day text,
      answered_day text,
      closed_day text,
      closed_reason text,
      CONSTRAINT request_kind_is_known CHECK (kind IN ('more', 'comment')),
      CONSTRAINT request_status_is_known CHECK (status IN ('open', 'answered', 'overdue', 'closed', 'withdrawn')),
      CONSTRAINT withdrawn_with_a_reason CHECK (status <> 'withdrawn' OR closed_reason IS NOT NULL)
    )`,
    'CREATE INDEX requests_by_case ON requests (case_id)',
    `CREATE TABLE request_items (
      request_id text NOT NULL REFERENCES requests (id),
      number integer NOT NULL,
      about text NOT NULL,
      subject text,
      status text NOT NULL,
      asked_at text NOT NULL,
      draft text,
      draft_nothing integer NOT NULL DEFAULT 0,
      PRIMARY KEY (request_id, number),
      CONSTRAINT request_item_is_about_something_known CHECK (about IN ('question', 'document', 'text', 'information')),
      CONSTRAINT only_free_text_has_no_subject CHECK ((about = 'text') = (subject IS NULL)),
      CONSTRAINT request_item_status_is_known CHECK (status IN ('asked', 'answered', 'sufficient'))
    )`,
    `CREATE TABLE request_turns (
      ${growingId(knex)},
      request_id text NOT NULL,
      number integer NOT NULL,
      deed text NOT NULL,
      words text,
      nothing_to_say integer NOT NULL DEFAULT 0,
      author_id text NOT NULL,
      day text NOT NULL,
      recorded_at text NOT NULL,
      FOREIGN KEY (request_id, number) REFERENCES request_items (request_id, number),
      CONSTRAINT request_deed_is_known CHECK (deed IN ('asked', 'answered', 'sufficient'))
    )`,
    'CREATE INDEX request_turns_by_request ON request_turns (request_id, number, id)',
    `CREATE TABLE request_extensions (
      id text PRIMARY KEY,
      request_id text NOT NULL REFERENCES requests (id),
      wished_day text NOT NULL,
      reason text NOT NULL,
      asked_by text NOT NULL,
      asked_day text NOT NULL,
      answer text,
      new_day text,
      words text,
      answered_by text,
      answered_day text,
      CONSTRAINT extension_answer_is_known CHECK (answer IS NULL OR answer IN ('granted', 'refused')),
      CONSTRAINT a_granted_extension_has_its_day CHECK (answer IS NULL OR answer <> 'granted' OR new_day IS NOT NULL)
    )`,
    'CREATE UNIQUE INDEX one_open_wish_for_time ON request_extensions (request_id) WHERE answer IS NULL',
    'CREATE INDEX extensions_by_request ON request_extensions (request_id)',
  )

const createThread = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE thread_entries (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      side text NOT NULL,
      kind text NOT NULL,
      author_id text NOT NULL,
      body text,
      request_id text REFERENCES requests (id),
      day text NOT NULL,
      recorded_at text NOT NULL,
      CONSTRAINT thread_side_is_known CHECK (side IN ('applicant', 'fund'))
    )`,
    'CREATE INDEX thread_by_case ON thread_entries (case_id, side, id)',
    `CREATE TABLE thread_reads (
      case_id text NOT NULL REFERENCES cases (id),
      reader text NOT NULL,
      read_up_to bigint NOT NULL,
      PRIMARY KEY (case_id, reader)
    )`,
    `CREATE TABLE notes (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      author_id text NOT NULL,
      body text,
      corrects text REFERENCES notes (id),
      day text NOT NULL,
      recorded_at text NOT NULL
    )`,
    'CREATE INDEX notes_by_case ON notes (case_id, recorded_at)',
    'CREATE UNIQUE INDEX a_note_is_corrected_once ON notes (corrects) WHERE corrects IS NOT NULL',
    `CREATE TABLE note_pins (
      note_id text PRIMARY KEY REFERENCES notes (id),
      pinned_by text NOT NULL,
      pinned_day text NOT NULL
    )`,
  )

const createInformation = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE information (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      source text NOT NULL,
      received_day text NOT NULL,
      body text NOT NULL,
      document_id text,
      registered_by text NOT NULL,
      registered_day text NOT NULL,
      request_id text REFERENCES requests (id),
      set_aside_day text,
      set_aside_by text,
      set_aside_reason text,
      CONSTRAINT set_aside_with_a_reason CHECK ((set_aside_day IS NULL) = (set_aside_reason IS NULL))
    )`,
    'CREATE INDEX information_by_case ON information (case_id)',
  )

const createClocks = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE stopped_clocks (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      kind text NOT NULL,
      subject text NOT NULL,
      due_day text NOT NULL,
      stopped_day text NOT NULL,
      days_left integer NOT NULL,
      resumed_day text,
      new_due_day text,
      CONSTRAINT resumed_with_a_new_day CHECK ((resumed_day IS NULL) = (new_due_day IS NULL)),
      CONSTRAINT a_clock_stops_with_time_left CHECK (days_left >= 0)
    )`,
    'CREATE UNIQUE INDEX a_clock_stands_still_once ON stopped_clocks (case_id, kind, subject) WHERE resumed_day IS NULL',
  )

const tables = [
  'stopped_clocks',
  'information',
  'note_pins',
  'notes',
  'thread_reads',
  'thread_entries',
  'request_extensions',
  'request_turns',
  'request_items',
  'requests',
]

export const down = (knex: Knex): Promise<void> =>
  dropTables(
    knex,
    tables,
    said.flatMap(([table]) => [`${table}_no_update`, `${table}_no_delete`]),
  )

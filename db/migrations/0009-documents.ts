// Attachments: the bytes in small pieces, the file that they make up once they are proved, and the document that it is in a case.
import type { Knex } from 'knex'
import { dropTables, engineOf, execute } from '../statements.ts'

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    `CREATE TABLE stored_files (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      user_id text NOT NULL REFERENCES users (id),
      name text NOT NULL,
      started_at text NOT NULL,
      type text,
      size_bytes integer,
      sha256 text,
      scan text NOT NULL,
      verified_at text,
      CONSTRAINT scan_is_known CHECK (scan IN ('not-scanned', 'clean', 'infected')),
      CONSTRAINT verified_with_type_size_and_hash CHECK (
        verified_at IS NULL OR (type IS NOT NULL AND size_bytes IS NOT NULL AND sha256 IS NOT NULL)
      ),
      CONSTRAINT no_file_is_empty CHECK (size_bytes IS NULL OR size_bytes > 0)
    )`,
    "CREATE INDEX stored_files_to_scan ON stored_files (id) WHERE scan = 'not-scanned' AND verified_at IS NOT NULL",
    'CREATE INDEX stored_files_started ON stored_files (started_at)',
    `CREATE TABLE file_chunks (
      file_id text NOT NULL REFERENCES stored_files (id),
      seq integer NOT NULL,
      bytes ${engineOf(knex) === 'postgresql' ? 'bytea' : 'blob'} NOT NULL,
      PRIMARY KEY (file_id, seq)
    )`,
    `CREATE TABLE documents (
      id text PRIMARY KEY REFERENCES stored_files (id),
      case_id text NOT NULL REFERENCES cases (id),
      number integer NOT NULL,
      kind text NOT NULL,
      status text NOT NULL,
      source text NOT NULL,
      uploaded_by text NOT NULL REFERENCES users (id),
      received_at text NOT NULL,
      received_seq integer NOT NULL,
      command_id text NOT NULL,
      CONSTRAINT one_document_of_each_number UNIQUE (case_id, number),
      CONSTRAINT document_status_is_known CHECK (status IN ('received', 'withdrawn', 'blocked', 'erased')),
      CONSTRAINT document_source_is_known CHECK (source IN ('applicant', 'fund'))
    )`,
    "CREATE INDEX documents_erased ON documents (id) WHERE status = 'erased'",
  )

export const down = (knex: Knex): Promise<void> => dropTables(knex, ['documents', 'file_chunks', 'stored_files'])

// Applicants share a case with others by invitation: co-applicants are parties as they are, helpers write and attach. Who was
// invited stays known also after they have left.
import type { Knex } from 'knex'
import { dropTables, execute } from '../statements.ts'

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    `CREATE TABLE case_people (
      id text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases (id),
      role text NOT NULL,
      state text NOT NULL,
      email text,
      user_id text REFERENCES users (id),
      invited_by text NOT NULL REFERENCES users (id),
      invited_at text NOT NULL,
      answered_at text,
      CONSTRAINT case_role_is_known CHECK (role IN ('co-applicant', 'helper')),
      CONSTRAINT invitation_state_is_known CHECK (state IN ('invited', 'accepted', 'declined', 'removed')),
      CONSTRAINT an_open_invitation_has_an_address CHECK (state <> 'invited' OR email IS NOT NULL),
      CONSTRAINT who_takes_part_is_known CHECK (state <> 'accepted' OR user_id IS NOT NULL)
    )`,
    "CREATE UNIQUE INDEX one_invitation_to_an_address ON case_people (case_id, email) WHERE state IN ('invited', 'accepted')",
    "CREATE UNIQUE INDEX takes_part_once ON case_people (case_id, user_id) WHERE state = 'accepted'",
    "CREATE INDEX invitations_by_email ON case_people (email) WHERE state = 'invited'",
    "CREATE INDEX case_people_by_user ON case_people (user_id) WHERE state = 'accepted'",
    'CREATE INDEX users_by_email ON users (lower(email))',
  )

export async function down(knex: Knex): Promise<void> {
  await execute(knex, 'DROP INDEX users_by_email')
  await dropTables(knex, ['case_people'])
}

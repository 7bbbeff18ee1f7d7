// The keys that letters are sealed with. The private part is encrypted under a secret that the database has not got. Old keys stay,
// so that old letters can be checked; one that came into others' hands is marked from the day on which it can no longer be believed.
import type { Knex } from 'knex'
import { dropTables, execute, refuseBefore } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    `CREATE TABLE letter_keys (
      kid text PRIMARY KEY,
      use text NOT NULL,
      public_key text NOT NULL,
      private_key text NOT NULL,
      made_day text NOT NULL,
      retired_day text,
      withdrawn_from text,
      withdrawn_reason text,
      CONSTRAINT letter_keys_have_one_use CHECK (use = 'letters'),
      CONSTRAINT a_withdrawn_key_is_retired CHECK (withdrawn_from IS NULL OR retired_day IS NOT NULL),
      CONSTRAINT keys_are_withdrawn_for_a_reason CHECK ((withdrawn_from IS NULL) = (withdrawn_reason IS NULL))
    )`,
    'CREATE UNIQUE INDEX one_key_signs_letters ON letter_keys (use) WHERE retired_day IS NULL',
  )
  await refuseBefore(knex, 'letter_keys', {
    deed: 'DELETE',
    when: null,
    message: 'letters signed by old keys are checked',
  })
  await refuseBefore(knex, 'letter_keys', {
    deed: 'UPDATE',
    when: otherThanRetiring,
    message: 'a key may be retired and withdrawn, nothing else',
  })
}

const otherThanRetiring = `NOT (NEW.kid = OLD.kid AND NEW.public_key = OLD.public_key AND NEW.private_key = OLD.private_key
  AND NEW.made_day = OLD.made_day AND (OLD.retired_day IS NULL OR NEW.retired_day IS NOT DISTINCT FROM OLD.retired_day)
  AND (OLD.withdrawn_from IS NULL OR COALESCE(NEW.withdrawn_from <= OLD.withdrawn_from, FALSE)))`

export const down = (knex: Knex): Promise<void> =>
  dropTables(knex, ['letter_keys'], ['letter_keys_no_delete', 'letter_keys_no_update'])

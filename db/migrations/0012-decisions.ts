// What the approvers may not decide is the board's: cases that are sent to it, the printed lists of them, kept as they were
// printed, and what the board resolved, never changed afterwards.
import type { Knex } from 'knex'
import { dropTables, engineOf, execute, forbidChanges, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    'ALTER TABLE applications ADD COLUMN board_referral text',
    'CREATE INDEX applications_before_board ON applications (fund_id, case_id) WHERE board_referral IS NOT NULL',
    `CREATE TABLE board_lists (
      id text PRIMARY KEY,
      fund_id text NOT NULL REFERENCES funds (id),
      number integer NOT NULL,
      made_by text NOT NULL REFERENCES users (id),
      made_day text NOT NULL,
      recorded_at text NOT NULL,
      cases integer NOT NULL,
      sha256 text NOT NULL,
      pdf ${engineOf(knex) === 'postgresql' ? 'bytea' : 'blob'} NOT NULL,
      CONSTRAINT one_board_list_of_each_number UNIQUE (fund_id, number),
      CONSTRAINT a_board_list_has_cases CHECK (cases > 0)
    )`,
    `CREATE TABLE board_list_cases (
      list_id text NOT NULL REFERENCES board_lists (id),
      place integer NOT NULL,
      case_id text NOT NULL REFERENCES cases (id),
      recommended_ore bigint,
      PRIMARY KEY (list_id, place)
    )`,
    'CREATE INDEX board_list_cases_by_case ON board_list_cases (case_id)',
    `CREATE TABLE board_resolutions (
      ${growingId(knex)},
      case_id text NOT NULL REFERENCES cases (id),
      fund_id text NOT NULL REFERENCES funds (id),
      outcome text NOT NULL,
      board_case text NOT NULL,
      board_day text NOT NULL,
      disqualified text NOT NULL,
      recorded_by text NOT NULL REFERENCES users (id),
      recorded_day text NOT NULL,
      CONSTRAINT board_outcome_is_known CHECK (outcome IN ('granted', 'granted-in-part', 'refused', 'dismissed', 'sent-back')),
      CONSTRAINT a_board_resolution_has_its_number CHECK (board_case <> '')
    )`,
    'CREATE INDEX board_resolutions_by_fund ON board_resolutions (fund_id, id)',
    'CREATE INDEX board_resolutions_by_case ON board_resolutions (case_id)',
  )
  await forbidChanges(knex, 'board_lists')
  await forbidChanges(knex, 'board_list_cases')
  await forbidChanges(knex, 'board_resolutions')
}

export async function down(knex: Knex): Promise<void> {
  await dropTables(knex, ['board_resolutions', 'board_list_cases', 'board_lists'], bans)
  await execute(knex, 'DROP INDEX applications_before_board', 'ALTER TABLE applications DROP COLUMN board_referral')
}

const bans = ['board_lists', 'board_list_cases', 'board_resolutions'].flatMap(table => [
  `${table}_no_update`,
  `${table}_no_delete`,
])

// What an approval writes again each time it writes once: recommendation and decision stand beside the application, whose row then
// keeps its place; and each deadline stands in one index by day instead of two, in one by case instead of
// two. The worklist's indexes hold what is not decided, and nothing else is asked of them.
import type { Knex } from 'knex'
import { dropTables, execute } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await execute(
    knex,
    'CREATE TABLE recommendations (case_id text PRIMARY KEY REFERENCES cases (id), content text NOT NULL)',
    'INSERT INTO recommendations (case_id, content) SELECT case_id, recommendation FROM applications WHERE recommendation IS NOT NULL',
    'ALTER TABLE applications DROP COLUMN recommendation',
    'CREATE TABLE decisions (case_id text PRIMARY KEY REFERENCES cases (id), content text NOT NULL)',
    'INSERT INTO decisions (case_id, content) SELECT case_id, decision FROM applications WHERE decision IS NOT NULL',
    'ALTER TABLE applications DROP COLUMN decision',
    'DROP INDEX deadlines_next',
    'DROP INDEX deadlines_due',
    'DROP INDEX deadlines_by_case',
    'DROP INDEX one_open_deadline_of_a_kind',
    'CREATE INDEX deadlines_by_day ON deadlines (due_day, id, fund_id, next_day) WHERE closed_day IS NULL',
    `CREATE UNIQUE INDEX one_open_deadline_of_a_kind ON deadlines (case_id, kind, subject, (${isOpen}))`,
    'DROP INDEX applications_by_status',
    'DROP INDEX applications_by_officer',
    `CREATE INDEX applications_by_status ON applications (fund_id, status, changed_day, case_id) WHERE ${isUndecided}`,
    `CREATE INDEX applications_by_officer ON applications (assigned_to, status, changed_day, case_id)
       WHERE assigned_to IS NOT NULL AND ${isUndecided}`,
    // Who has not accepted has nothing to start yet: these deadlines come with the acceptance.
    `DELETE FROM deadlines WHERE closed_day IS NULL AND kind IN ('start', 'completion')
       AND case_id IN (SELECT case_id FROM guarantees WHERE status = 'committed')`,
  )
}

/** Closed ones have nothing here, so there may be any number of them. */
const isOpen = 'CASE WHEN closed_day IS NULL THEN 1 END'

const isUndecided = "status IN ('submitted', 'returned', 'under-assessment', 'recommended', 'waiting')"

export async function down(knex: Knex): Promise<void> {
  await execute(
    knex,
    'ALTER TABLE applications ADD COLUMN recommendation text',
    'UPDATE applications SET recommendation = (SELECT content FROM recommendations r WHERE r.case_id = applications.case_id)',
    'ALTER TABLE applications ADD COLUMN decision text',
    'UPDATE applications SET decision = (SELECT content FROM decisions d WHERE d.case_id = applications.case_id)',
    'DROP INDEX applications_by_status',
    'DROP INDEX applications_by_officer',
    'CREATE INDEX applications_by_status ON applications (fund_id, status, changed_day, case_id)',
    'CREATE INDEX applications_by_officer ON applications (assigned_to, status, changed_day, case_id) WHERE assigned_to IS NOT NULL',
    'DROP INDEX deadlines_by_day',
    'DROP INDEX one_open_deadline_of_a_kind',
    'CREATE UNIQUE INDEX one_open_deadline_of_a_kind ON deadlines (case_id, kind, subject) WHERE closed_day IS NULL',
    'CREATE INDEX deadlines_next ON deadlines (next_day, id) WHERE closed_day IS NULL',
    'CREATE INDEX deadlines_due ON deadlines (fund_id, due_day, id) WHERE closed_day IS NULL',
    'CREATE INDEX deadlines_by_case ON deadlines (case_id)',
  )
  await dropTables(knex, ['decisions', 'recommendations'])
}

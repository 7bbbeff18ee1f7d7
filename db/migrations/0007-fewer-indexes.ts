// Every approval wrote into five indexes that no query needs: by applicant and recipient nobody asks, a case's transfers are
// never asked for alone, and what asks for a fund's guarantees or transfers reads the table or the newest rows of it.
import type { Knex } from 'knex'
import { execute } from '../statements.ts'

export const up = (knex: Knex): Promise<void> =>
  execute(
    knex,
    'DROP INDEX guarantees_by_status',
    'DROP INDEX guarantees_by_applicant',
    'DROP INDEX outbox_by_recipient',
    'DROP INDEX ledger_transfers_by_case',
    'DROP INDEX ledger_transfers_by_fund',
  )

export const down = (knex: Knex): Promise<void> =>
  execute(
    knex,
    'CREATE INDEX guarantees_by_status ON guarantees (fund_id, status)',
    'CREATE INDEX guarantees_by_applicant ON guarantees (applicant_key)',
    'CREATE INDEX outbox_by_recipient ON outbox (recipient_id)',
    'CREATE INDEX ledger_transfers_by_case ON ledger_transfers (case_id)',
    'CREATE INDEX ledger_transfers_by_fund ON ledger_transfers (fund_id, id)',
  )

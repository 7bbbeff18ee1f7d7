// The fund and its money. Balances are kept by the database itself: a transfer posts to both accounts in a trigger, and an
// account that may not go below its floor refuses. So no path through the code can promise a krone twice.
import type { Knex } from 'knex'
import { dropTables, engineOf, execute, forbidChanges, growingId } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await createFunds(knex)
  await createLedger(knex)
  await createPosting(knex)
  await forbidChanges(knex, 'ledger_transfers')
}

const createFunds = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE funds (
      id text PRIMARY KEY,
      name text NOT NULL,
      owner_name text NOT NULL,
      county_number text NOT NULL,
      county_name text NOT NULL,
      case_prefix text NOT NULL UNIQUE,
      pilot_from text NOT NULL,
      pilot_to text NOT NULL,
      gearing text NOT NULL
    )`,
    `CREATE TABLE fund_municipalities (
      fund_id text NOT NULL REFERENCES funds (id),
      number text NOT NULL,
      name text NOT NULL,
      PRIMARY KEY (fund_id, number)
    )`,
    `CREATE TABLE user_roles (
      user_id text NOT NULL REFERENCES users (id),
      fund_id text NOT NULL REFERENCES funds (id),
      role text NOT NULL,
      authority_limit_ore bigint,
      PRIMARY KEY (user_id, fund_id, role),
      CONSTRAINT role_is_known CHECK (role IN ('case-officer', 'approver', 'fund-manager', 'owner'))
    )`,
  )

const createLedger = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE ledger_accounts (
      fund_id text NOT NULL REFERENCES funds (id),
      code text NOT NULL,
      balance_ore bigint NOT NULL DEFAULT 0,
      floor_ore bigint,
      PRIMARY KEY (fund_id, code),
      CONSTRAINT balance_not_below_floor CHECK (floor_ore IS NULL OR balance_ore >= floor_ore)
    )`,
    `CREATE TABLE ledger_transfers (
      ${growingId(knex)},
      idempotency_key text NOT NULL,
      fund_id text NOT NULL,
      from_account text NOT NULL,
      to_account text NOT NULL,
      amount_ore bigint NOT NULL,
      kind text NOT NULL,
      case_id text,
      claim_id text,
      source text,
      note text,
      effective_day text NOT NULL,
      recorded_at text NOT NULL,
      recorded_by text NOT NULL,
      CONSTRAINT a_repeated_transfer_has_one_effect UNIQUE (idempotency_key),
      CONSTRAINT transfer_amount_above_zero CHECK (amount_ore > 0),
      CONSTRAINT transfer_between_two_accounts CHECK (from_account <> to_account),
      FOREIGN KEY (fund_id, from_account) REFERENCES ledger_accounts (fund_id, code),
      FOREIGN KEY (fund_id, to_account) REFERENCES ledger_accounts (fund_id, code)
    )`,
    'CREATE INDEX ledger_transfers_by_fund ON ledger_transfers (fund_id, id)',
    'CREATE INDEX ledger_transfers_by_case ON ledger_transfers (case_id)',
    `CREATE TABLE exposures (
      fund_id text NOT NULL REFERENCES funds (id),
      dimension text NOT NULL,
      key text NOT NULL,
      held_ore bigint NOT NULL,
      PRIMARY KEY (fund_id, dimension, key),
      CONSTRAINT exposure_not_negative CHECK (held_ore >= 0)
    )`,
  )

/** Accounts are always taken in the order of their codes, so that two transfers never wait for each other in a ring. */
async function createPosting(knex: Knex): Promise<void> {
  const post = (code: string) =>
    `UPDATE ledger_accounts SET balance_ore = balance_ore + CASE WHEN code = NEW.to_account THEN NEW.amount_ore ELSE -NEW.amount_ore END
     WHERE fund_id = NEW.fund_id AND code = ${code};`
  const inOrder = (least: string, greatest: string) =>
    `${post(`${least}(NEW.from_account, NEW.to_account)`)} ${post(`${greatest}(NEW.from_account, NEW.to_account)`)}`
  if (engineOf(knex) === 'sqlite') {
    await execute(
      knex,
      `CREATE TRIGGER ledger_transfers_post AFTER INSERT ON ledger_transfers BEGIN ${inOrder('min', 'max')} END`,
    )
    return
  }
  await execute(
    knex,
    `CREATE FUNCTION ledger_transfers_post() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${inOrder('least', 'greatest')} RETURN NULL; END $$`,
    'CREATE TRIGGER ledger_transfers_post AFTER INSERT ON ledger_transfers FOR EACH ROW EXECUTE FUNCTION ledger_transfers_post()',
  )
}

export const down = (knex: Knex): Promise<void> =>
  dropTables(
    knex,
    ['exposures', 'ledger_transfers', 'ledger_accounts', 'user_roles', 'fund_municipalities', 'funds'],
    ['ledger_transfers_post', 'ledger_transfers_no_update', 'ledger_transfers_no_delete'],
  )

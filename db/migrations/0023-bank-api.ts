// A bank's own systems: who they are, the tokens they come in with, and where they are told of what happens to a guarantee. Of
// secrets and tokens only hashes are kept. What happens is queued with the event itself, and made into one message for each address.
import type { Knex } from 'knex'
import { dropTables, execute } from '../statements.ts'

export async function up(knex: Knex): Promise<void> {
  await createClients(knex)
  await createWebhooks(knex)
}

/** A client stands among the users too, so that what it does and reads is somebody's. */
const createClients = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE bank_clients (
      id text PRIMARY KEY REFERENCES users (id),
      fund_id text NOT NULL REFERENCES funds (id),
      bank_id text NOT NULL REFERENCES banks (id),
      name text NOT NULL,
      secret_hash text NOT NULL,
      made_by text NOT NULL REFERENCES users (id),
      made_day text NOT NULL,
      last_used_day text,
      ended_by text REFERENCES users (id),
      ended_day text,
      CONSTRAINT a_client_is_ended_by_somebody CHECK ((ended_by IS NULL) = (ended_day IS NULL))
    )`,
    'CREATE INDEX bank_clients_by_fund ON bank_clients (fund_id)',
    'CREATE INDEX bank_clients_by_bank ON bank_clients (bank_id)',
    `CREATE TABLE bank_tokens (
      token_hash text PRIMARY KEY,
      client_id text NOT NULL REFERENCES bank_clients (id),
      made_at text NOT NULL,
      expires_at text NOT NULL
    )`,
    'CREATE INDEX bank_tokens_by_client ON bank_tokens (client_id, expires_at)',
  )

/** While a message is being sent, `next_try_at` is when another may take it over: then its sender is dead. */
const createWebhooks = (knex: Knex) =>
  execute(
    knex,
    `CREATE TABLE webhooks (
      id text PRIMARY KEY,
      bank_id text NOT NULL REFERENCES banks (id),
      url text NOT NULL,
      secret_hash text NOT NULL,
      made_by text NOT NULL REFERENCES users (id),
      made_day text NOT NULL,
      ended_by text REFERENCES users (id),
      ended_day text,
      CONSTRAINT a_webhook_is_ended_by_somebody CHECK ((ended_by IS NULL) = (ended_day IS NULL))
    )`,
    'CREATE INDEX webhooks_in_use ON webhooks (bank_id) WHERE ended_day IS NULL',
    `CREATE TABLE guarantee_news (
      case_id text NOT NULL REFERENCES cases (id),
      seq integer NOT NULL,
      kind text NOT NULL,
      recorded_at text NOT NULL,
      PRIMARY KEY (case_id, seq)
    )`,
    `CREATE TABLE webhook_deliveries (
      id text PRIMARY KEY,
      webhook_id text NOT NULL REFERENCES webhooks (id),
      case_id text NOT NULL REFERENCES cases (id),
      seq integer NOT NULL,
      type text NOT NULL,
      body text NOT NULL,
      status text NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_try_at text NOT NULL,
      give_up_at text NOT NULL,
      made_at text NOT NULL,
      settled_at text,
      last_fault text,
      CONSTRAINT told_once_at_each_address UNIQUE (webhook_id, case_id, seq),
      CONSTRAINT delivery_status_is_known CHECK (status IN ('waiting', 'sending', 'delivered', 'given-up')),
      CONSTRAINT settled_deliveries_say_when CHECK ((status IN ('delivered', 'given-up')) = (settled_at IS NOT NULL))
    )`,
    "CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_try_at, made_at) WHERE status IN ('waiting', 'sending')",
    'CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, made_at)',
  )

export const down = (knex: Knex): Promise<void> =>
  dropTables(knex, ['webhook_deliveries', 'guarantee_news', 'webhooks', 'bank_tokens', 'bank_clients'])

import pg from 'pg'
import { newId } from '../../../server/deps.ts'

/** Approvals on PostgreSQL without an app: one statement each, through a pool of four. */
export interface BarePostgres {
  readonly waiting: readonly string[]
  approve(caseId: string): Promise<void>
  close(): Promise<void>
}

const schema = `
  CREATE TABLE funds (id text PRIMARY KEY, capacity_ore bigint NOT NULL, reserved_ore bigint NOT NULL);
  CREATE TABLE cases (id text PRIMARY KEY, fund_id text NOT NULL REFERENCES funds (id), status text NOT NULL);
  CREATE TABLE reservations (case_id text PRIMARY KEY REFERENCES cases (id), amount_ore bigint NOT NULL);
  CREATE TABLE ledger (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id text NOT NULL, account text NOT NULL,
    amount_ore bigint NOT NULL, recorded_at text NOT NULL);
  CREATE TABLE audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id text NOT NULL REFERENCES cases (id),
    kind text NOT NULL, actor_id text NOT NULL, detail text NOT NULL, recorded_at text NOT NULL);
  INSERT INTO funds VALUES ('fund', 6000000000000, 0)`

/** Only what the fund has room for goes through; the condition is tried on the locked row. */
const statement = `
  WITH fund AS (UPDATE funds SET reserved_ore = reserved_ore + $2 WHERE id = 'fund' AND reserved_ore + $2 <= capacity_ore RETURNING id),
    decided AS (UPDATE cases SET status = 'granted' WHERE id = $1 AND EXISTS (SELECT FROM fund)),
    reserved AS (INSERT INTO reservations SELECT $1, $2 FROM fund),
    posted AS (INSERT INTO ledger (case_id, account, amount_ore, recorded_at)
      SELECT $1, account, CASE account WHEN 'reserved' THEN $2 ELSE -$2 END, $3 FROM fund, unnest(ARRAY['available', 'reserved']) account),
    told AS (INSERT INTO audit (case_id, kind, actor_id, detail, recorded_at)
      SELECT $1, 'granted', 'approver', '{"reasons":"Krava er oppfylte."}', $3 FROM fund)
  SELECT count(*)::int AS approved FROM fund`

const amountOre = 50_000_000

export async function openBarePostgres(url: string, size: { granted: number; waiting: number }): Promise<BarePostgres> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  await pool.query(schema)
  const ids = Array.from({ length: size.granted + size.waiting }, newId)
  await pool.query("INSERT INTO cases SELECT id, 'fund', 'recommended' FROM unnest($1::text[]) id", [ids])
  await pool.query('INSERT INTO reservations SELECT id, $2 FROM unnest($1::text[]) id', [ids.slice(0, size.granted), 1])
  await pool.query('VACUUM ANALYZE')
  return {
    waiting: ids.slice(size.granted),
    async approve(caseId) {
      const values = [caseId, amountOre, new Date().toISOString()]
      const { rows } = await pool.query({ name: 'approve', text: statement, values })
      if (rows[0]?.approved !== 1) throw new Error('The bare fund is empty.')
    },
    close: () => pool.end(),
  }
}

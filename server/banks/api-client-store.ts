import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'

/** A bank's own system, as the fund's manager made it. */
export interface BankClient {
  readonly id: string
  readonly name: string
  readonly bankId: string
  readonly bankName: string
  readonly fundId: string
  readonly fundName: string
  readonly madeDay: Day
  /** `null` for one that has never asked for a token. */
  readonly lastUsedDay: Day | null
  readonly endedDay: Day | null
}

const columns = `
  SELECT k.id, k.name, k.bank_id AS "bankId", b.name AS "bankName", k.fund_id AS "fundId", f.name AS "fundName",
    k.made_day AS "madeDay", k.last_used_day AS "lastUsedDay", k.ended_day AS "endedDay"
  FROM bank_clients k JOIN banks b ON b.id = k.bank_id JOIN funds f ON f.id = k.fund_id`

/** Those that are in use first, then by bank and name. */
const inOrder = 'ORDER BY CASE WHEN k.ended_day IS NULL THEN 0 ELSE 1 END, b.name, k.name, k.id LIMIT 500'

export const listClientsOfFund = (reader: Reader, fundId: string): Promise<BankClient[]> =>
  reader.all(`${columns} WHERE k.fund_id = ? ${inOrder}`, [fundId])

export const listClientsOfBank = (reader: Reader, bankId: string): Promise<BankClient[]> =>
  reader.all(`${columns} WHERE k.bank_id = ? ${inOrder}`, [bankId])

export const listBanks = (reader: Reader): Promise<{ readonly id: string; readonly name: string }[]> =>
  reader.all('SELECT id, name FROM banks ORDER BY name, id')

export async function lockClient(tx: Tx, id: string): Promise<BankClient | null> {
  await tx.lockFirst('SELECT id FROM bank_clients WHERE id = ?', [id])
  return (await tx.first<BankClient>(`${columns} WHERE k.id = ?`, [id])) ?? null
}

export interface NewClient {
  readonly id: string
  readonly fundId: string
  readonly bankId: string
  readonly name: string
  readonly secretHash: string
  readonly madeBy: string
  readonly madeDay: Day
}

/** NOTE: as a user it belongs to no bank and has no address, so that nobody writes to it or signs in as it. */
export async function insertClient(tx: Tx, client: NewClient): Promise<void> {
  const { id, fundId, bankId, name, secretHash, madeBy, madeDay } = client
  await tx.run(
    "INSERT INTO users (id, name, email) SELECT ?, CAST(? AS text) || ' (' || name || ')', '' FROM banks WHERE id = ?",
    [id, name, bankId],
  )
  await tx.run(
    'INSERT INTO bank_clients (id, fund_id, bank_id, name, secret_hash, made_by, made_day) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [id, fundId, bankId, name, secretHash, madeBy, madeDay],
  )
}

export async function storeClientEnd(tx: Tx, id: string, { by, day }: { by: string; day: Day }): Promise<void> {
  await tx.run('UPDATE bank_clients SET ended_by = ?, ended_day = ? WHERE id = ?', [by, day, id])
  await tx.run('DELETE FROM bank_tokens WHERE client_id = ?', [id])
}

/** What a client shows is right; `null` for one that is not there, or is ended. */
export async function findSecretHash(reader: Reader, id: string): Promise<string | null> {
  const sql = 'SELECT secret_hash FROM bank_clients WHERE id = ? AND ended_day IS NULL'
  return (await reader.first<{ secret_hash: string }>(sql, [id]))?.secret_hash ?? null
}

export interface NewToken {
  readonly tokenHash: string
  readonly clientId: string
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly today: Day
}

/** Takes away those of the client that are over. */
export async function insertToken(tx: Tx, { tokenHash, clientId, madeAt, expiresAt, today }: NewToken): Promise<void> {
  await tx.run('DELETE FROM bank_tokens WHERE client_id = ? AND expires_at <= ?', [clientId, madeAt])
  await tx.run('INSERT INTO bank_tokens (token_hash, client_id, made_at, expires_at) VALUES (?, ?, ?, ?)', [
    tokenHash,
    clientId,
    madeAt,
    expiresAt,
  ])
  await tx.run('UPDATE bank_clients SET last_used_day = ? WHERE id = ?', [today, clientId])
}

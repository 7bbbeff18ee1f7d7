import type { Reader } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { Fund } from './access.ts'
import type { Session } from './session-store.ts'

/** A bank's own system that is let in: as a session, and the fund whose guarantees it is for. */
export interface Machine {
  readonly session: Session
  readonly fund: Fund
}

interface MachineRow {
  readonly id: string
  readonly name: string
  readonly bank_id: string
  readonly made_at: Instant
  readonly fund_id: string
  readonly fund_name: string
}

/** Who holds a token that is in force; a client that is ended holds none. */
export async function findMachine(reader: Reader, tokenHash: string, now: Instant): Promise<Machine | null> {
  const row = await reader.first<MachineRow>(
    `SELECT u.id, u.name, k.bank_id, t.made_at, f.id AS fund_id, f.name AS fund_name
     FROM bank_tokens t JOIN bank_clients k ON k.id = t.client_id JOIN users u ON u.id = k.id JOIN funds f ON f.id = k.fund_id
     WHERE t.token_hash = ? AND t.expires_at > ? AND k.ended_day IS NULL`,
    [tokenHash, now],
  )
  if (!row) return null
  const viewer = { id: row.id, name: row.name, bankId: row.bank_id, orgNumber: null, roles: new Map() }
  return {
    session: { tokenHash, seenAt: row.made_at, viewer },
    fund: { id: row.fund_id, name: row.fund_name },
  }
}

/** The case of a guarantee of the fund, by its number; whose it is, is another question. */
export async function caseOfGuarantee(reader: Reader, fundId: string, number: string): Promise<string | null> {
  const sql = 'SELECT case_id FROM guarantees WHERE number = ? AND fund_id = ?'
  return (await reader.first<{ case_id: string }>(sql, [number, fundId]))?.case_id ?? null
}

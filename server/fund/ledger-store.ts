import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import { ore } from '../shared/money.ts'
import { loadGearing } from './fund-store.ts'
import { type AccountCode, isGeared, postingsOf, type TransferKind } from './transfer.ts'

/** The database's own refusal of what would take an account below its floor. */
export const balanceFloor = { name: 'balance_not_below_floor' } as const

export interface Transfer {
  readonly fundId: string
  readonly kind: TransferKind
  readonly amountOre: number
  /** The command that it comes from; a second transfer of the same kind from it is refused. */
  readonly commandId: string
  readonly caseId?: string
  readonly claimId?: string
  readonly source?: string
  readonly note?: string
  readonly effectiveDay: Day
  readonly recordedAt: Instant
  readonly recordedBy: string
}

/** Adds the postings of one event; the database itself keeps the balances and their floors. Do it last: it takes the fund's hot rows. */
export async function transfer(tx: Tx, posted: Transfer): Promise<void> {
  const gearing = isGeared(posted.kind) ? await lockGearing(tx, posted.fundId) : '1'
  for (const posting of postingsOf(posted.kind, ore(posted.amountOre), gearing)) {
    await tx.run(insertTransfer, [
      `${posted.commandId}:${posted.kind}:${posting.from}`,
      posted.fundId,
      posting.from,
      posting.to,
      posting.amountOre,
      posted.kind,
      posted.caseId ?? null,
      posted.claimId ?? null,
      posted.source ?? null,
      posted.note ?? null,
      posted.effectiveDay,
      posted.recordedAt,
      posted.recordedBy,
    ])
  }
}

const insertTransfer = `INSERT INTO ledger_transfers (idempotency_key, fund_id, from_account, to_account, amount_ore, kind, case_id,
  claim_id, source, note, effective_day, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/**
 * The gearing, which nobody changes, and no money that goes by it moves, until the transaction ends.
 * NOTE: by an update, for a plain lock would wait in a ring with transfers that only refer to the account.
 */
export async function lockGearing(tx: Tx, fundId: string): Promise<string> {
  await tx.run("UPDATE ledger_accounts SET balance_ore = balance_ore WHERE fund_id = ? AND code = 'capital'", [fundId])
  return loadGearing(tx, fundId)
}

export async function balanceOf(reader: Reader, fundId: string, code: AccountCode): Promise<number> {
  const row = await reader.first<{ balance_ore: number }>(
    'SELECT balance_ore FROM ledger_accounts WHERE fund_id = ? AND code = ?',
    [fundId, code],
  )
  return row?.balance_ore ?? 0
}

export async function currentBalances(reader: Reader, fundId: string): Promise<Map<AccountCode, number>> {
  const rows = await reader.all<{ code: AccountCode; balance_ore: number }>(
    'SELECT code, balance_ore FROM ledger_accounts WHERE fund_id = ?',
    [fundId],
  )
  return new Map(rows.map(row => [row.code, row.balance_ore]))
}

/** Balances from the transfers alone: those that concern `asOfDay` or earlier and were recorded at `knownAt` or before. */
export async function balancesFromTransfers(
  reader: Reader,
  fundId: string,
  at: { readonly asOfDay: Day; readonly knownAt: Instant },
): Promise<Map<AccountCode, number>> {
  const rows = await reader.all<{ code: AccountCode; balance_ore: number }>(
    `SELECT code, CAST(SUM(amount_ore) AS bigint) AS balance_ore FROM (
       SELECT to_account AS code, amount_ore FROM ledger_transfers WHERE fund_id = ? AND effective_day <= ? AND recorded_at <= ?
       UNION ALL
       SELECT from_account AS code, -amount_ore FROM ledger_transfers WHERE fund_id = ? AND effective_day <= ? AND recorded_at <= ?
     ) AS postings GROUP BY code`,
    [fundId, at.asOfDay, at.knownAt, fundId, at.asOfDay, at.knownAt],
  )
  return new Map(rows.map(row => [row.code, row.balance_ore]))
}

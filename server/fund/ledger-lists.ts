import type { Reader } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { Moment } from './position-moment.ts'
import type { AccountCode, TransferKind } from './transfer.ts'

/** One transfer between two accounts of the fund. */
export interface LedgerLine {
  readonly id: number
  readonly kind: TransferKind
  readonly fromAccount: AccountCode
  readonly toAccount: AccountCode
  readonly amountOre: number
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly source: string | null
  readonly note: string | null
  readonly effectiveDay: Day
  readonly recordedAt: Instant
  /** The name of the person; `null` for the system itself. */
  readonly recordedBy: string | null
}

export interface LedgerPart extends Moment {
  readonly fundId: string
  /** Those recorded before this transfer; `null` from the newest. */
  readonly beforeId: number | null
  readonly limit: number
}

/** The newest transfers first. */
export const listLedger = (reader: Reader, part: LedgerPart): Promise<LedgerLine[]> =>
  reader.all(
    `SELECT t.id, t.kind, t.from_account AS "fromAccount", t.to_account AS "toAccount", t.amount_ore AS "amountOre",
       t.case_id AS "caseId", c.reference AS "caseReference", t.source, t.note, t.effective_day AS "effectiveDay",
       t.recorded_at AS "recordedAt", u.name AS "recordedBy"
     FROM ledger_transfers t LEFT JOIN cases c ON c.id = t.case_id LEFT JOIN users u ON u.id = t.recorded_by
     WHERE t.fund_id = ? AND t.id < ? AND t.effective_day <= ? AND t.recorded_at <= ? ORDER BY t.id DESC LIMIT ?`,
    [part.fundId, part.beforeId ?? Number.MAX_SAFE_INTEGER, part.asOfDay, part.knownAt, part.limit],
  )

/** Money that came in or went out, in all, by whom it came from or went to. */
export interface CapitalSum {
  readonly kind: 'contribution' | 'administration' | 'return'
  readonly source: string
  readonly amountOre: number
}

/** Contributions first. NOTE: each such event moves room to promise as well; only its money is counted. */
export const listCapitalSums = (reader: Reader, fundId: string, at: Moment): Promise<CapitalSum[]> =>
  reader.all(
    `SELECT kind, source, CAST(SUM(amount_ore) AS bigint) AS "amountOre" FROM ledger_transfers
     WHERE fund_id = ? AND kind IN ('contribution', 'administration', 'return')
       AND from_account IN ('contributions', 'capital') AND effective_day <= ? AND recorded_at <= ?
     GROUP BY kind, source ORDER BY CASE kind WHEN 'contribution' THEN 0 ELSE 1 END, kind, source`,
    [fundId, at.asOfDay, at.knownAt],
  )

/** A case that waits for room, in its place in the queue. */
export interface WaitingCase {
  readonly caseId: string
  readonly reference: string
  readonly municipality: string | null
  readonly neededOre: number
  readonly since: Instant
  /** When it was told that there is room; `null` before. */
  readonly toldAt: Instant | null
}

/** Those who waited at a moment, the first in the queue first. */
export const listWaitingCases = (reader: Reader, fundId: string, knownAt: Instant): Promise<WaitingCase[]> =>
  reader.all(
    `SELECT w.case_id AS "caseId", c.reference, m.name AS municipality, w.needed_ore AS "neededOre", w.since,
       CASE WHEN w.told_at <= ? THEN w.told_at END AS "toldAt"
     FROM waiting_list w JOIN cases c ON c.id = w.case_id JOIN applications a ON a.case_id = w.case_id
       LEFT JOIN fund_municipalities m ON m.fund_id = w.fund_id AND m.number = a.municipality_number
     WHERE w.fund_id = ? AND w.since <= ? AND (w.left_at IS NULL OR w.left_at > ?) ORDER BY w.id`,
    [knownAt, fundId, knownAt, knownAt],
  )

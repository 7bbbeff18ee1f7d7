import type { Reader, SqlValue } from '../../db/database.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import { changesForBankSql } from '../history/guarantee-news-store.ts'
import type { Instant } from '../shared/day.ts'
import {
  type BankGuarantee,
  type BankGuaranteeRow,
  bankGuaranteeColumns,
  bankGuaranteeOf,
  bankGuaranteeTables,
} from './bank-read.ts'

export interface GuaranteesAsked {
  readonly fundId: string
  readonly bankId: string
  readonly status: GuaranteeStatus | null
  /** That moment and later. */
  readonly changedSince: Instant | null
  /** The number that the page before ended with. */
  readonly after: string | null
  readonly limit: number
}

export type ChangedGuarantee = BankGuarantee & { readonly changedAt: Instant }

/** By number, so that nothing is passed over or seen twice while the list grows. */
export async function listChangedGuarantees(reader: Reader, asked: GuaranteesAsked): Promise<ChangedGuarantee[]> {
  const { fundId, bankId, status, changedSince, after, limit } = asked
  const [condition, wanted]: [string, SqlValue[]] = status === null ? ['', []] : [' AND g.status = ?', [status]]
  const rows = await reader.all<BankGuaranteeRow & { readonly changedAt: Instant }>(
    `SELECT * FROM (SELECT ${bankGuaranteeColumns}, ${lastChange} AS "changedAt" ${bankGuaranteeTables}
       WHERE c.bank_id = ? AND g.fund_id = ? AND g.number > ?${condition}) q
     WHERE q."changedAt" >= ? ORDER BY q.number LIMIT ?`,
    [bankId, fundId, after ?? '', ...wanted, changedSince ?? '', limit],
  )
  return rows.map(({ changedAt, ...row }) => ({ ...bankGuaranteeOf(row), changedAt }))
}

const lastChange = `
  (SELECT MAX(e.recorded_at) FROM case_events e WHERE e.case_id = c.id AND e.kind IN (${changesForBankSql}))`

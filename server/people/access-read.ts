import type { Reader } from '../../db/database.ts'
import { type CaseAccess, type Fund, partiesOf } from './access.ts'
import type { Viewer } from './viewer.ts'

interface CaseRow {
  readonly fund_id: string
  readonly fund_name: string
  readonly version: number
  readonly applicant_id: string
  readonly bank_id: string | null
  readonly guaranteed: number
}

const caseSql = `
  SELECT c.fund_id, f.name AS fund_name, c.version, c.applicant_id, c.bank_id,
    CASE WHEN EXISTS (SELECT 1 FROM guarantees g WHERE g.case_id = c.id) THEN 1 ELSE 0 END AS guaranteed
  FROM cases c JOIN funds f ON f.id = c.fund_id WHERE c.id = ?`

/** `null` where there is no such case and where the viewer is nothing in it: the two must look the same from outside. */
export async function caseAccess(reader: Reader, caseId: string, viewer: Viewer): Promise<CaseAccess | null> {
  const row = await reader.first<CaseRow>(caseSql, [caseId])
  if (!row) return null
  const fund = { id: row.fund_id, name: row.fund_name }
  const bankId = row.guaranteed === 1 ? row.bank_id : null
  const parties = partiesOf({ fundId: fund.id, applicantId: row.applicant_id, bankId }, viewer)
  return parties.size === 0 ? null : { id: caseId, fund, parties, version: row.version }
}

export async function findFund(reader: Reader, fundId: string): Promise<Fund | null> {
  return (await reader.first<Fund>('SELECT id, name FROM funds WHERE id = ?', [fundId])) ?? null
}

import type { Reader } from '../../db/database.ts'
import { type CaseAccess, type Fund, partiesOf } from './access.ts'
import type { CaseRole } from './case-people.ts'
import type { Viewer } from './viewer.ts'

interface CaseRow {
  readonly fund_id: string
  readonly fund_name: string
  readonly version: number
  readonly applicant_id: string
  readonly bank_id: string | null
  /** The bank that it names has a part in it: there is a guarantee, or the applicant has asked it to confirm the financing. */
  readonly of_bank: number
  readonly status: string | null
  readonly invited_as: CaseRole | null
}

const caseSql = `
  SELECT c.fund_id, f.name AS fund_name, c.version, c.applicant_id, c.bank_id, a.status,
    CASE WHEN EXISTS (SELECT 1 FROM guarantees g WHERE g.case_id = c.id)
      OR EXISTS (SELECT 1 FROM financing_requests q WHERE q.case_id = c.id AND q.bank_id = c.bank_id) THEN 1 ELSE 0 END AS of_bank, p.role AS invited_as
  FROM cases c JOIN funds f ON f.id = c.fund_id LEFT JOIN applications a ON a.case_id = c.id
  LEFT JOIN case_people p ON p.case_id = c.id AND p.user_id = ? AND p.state = 'accepted' WHERE c.id = ?`

/** `null` where there is no such case and where the viewer is nothing in it: the two must look the same from outside. */
export async function caseAccess(reader: Reader, caseId: string, viewer: Viewer): Promise<CaseAccess | null> {
  const row = await reader.first<CaseRow>(caseSql, [viewer.id, caseId])
  if (!row) return null
  const fund = { id: row.fund_id, name: row.fund_name }
  const bankId = row.of_bank === 1 ? row.bank_id : null
  const { applicant_id: applicantId, invited_as: invitedAs } = row
  const parties = partiesOf({ fundId: fund.id, applicantId, invitedAs, bankId }, viewer)
  return parties.size === 0 ? null : { id: caseId, fund, parties, version: row.version, status: row.status }
}

export async function findFund(reader: Reader, fundId: string): Promise<Fund | null> {
  return (await reader.first<Fund>('SELECT id, name FROM funds WHERE id = ?', [fundId])) ?? null
}

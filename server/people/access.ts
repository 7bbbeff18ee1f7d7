import type { Reader } from '../../db/database.ts'
import { type StaffRole, staffRoles, type Viewer } from './viewer.ts'

/** What somebody is in a case. */
export type Party = 'applicant' | 'bank' | StaffRole

export interface Fund {
  readonly id: string
  readonly name: string
}

/** A case in the path, as far as the edge needs to know it. */
export interface CaseAccess {
  readonly id: string
  readonly fund: Fund
  /** Never empty: who is no party gets no `CaseAccess`. */
  readonly parties: ReadonlySet<Party>
  readonly version: number
}

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

/**
 * What the viewer is in a case: the applicant, the bank that is named in its guarantee, staff of its fund. `null` where there is no such case and where
 * the viewer is nothing in it: the two must look the same from outside.
 */
export async function caseAccess(reader: Reader, caseId: string, viewer: Viewer): Promise<CaseAccess | null> {
  const row = await reader.first<CaseRow>(caseSql, [caseId])
  if (!row) return null
  const parties = partiesOf(row, viewer)
  if (parties.size === 0) return null
  return { id: caseId, fund: { id: row.fund_id, name: row.fund_name }, parties, version: row.version }
}

export async function findFund(reader: Reader, fundId: string): Promise<Fund | null> {
  return (await reader.first<Fund>('SELECT id, name FROM funds WHERE id = ?', [fundId])) ?? null
}

/** Whether the viewer has one of the roles in the fund. Every bank may ask; what it sees is its own. */
export function hasOneOf(viewer: Viewer, fundId: string, roles: readonly (StaffRole | 'bank')[]): boolean {
  const held = viewer.roles.get(fundId)
  return roles.some(role => (role === 'bank' ? viewer.bankId !== null : held?.has(role) === true))
}

function partiesOf(row: CaseRow, viewer: Viewer): Set<Party> {
  const parties = new Set<Party>(staffRoles.filter(role => viewer.roles.get(row.fund_id)?.has(role)))
  if (row.applicant_id === viewer.id) parties.add('applicant')
  if (row.guaranteed === 1 && viewer.bankId !== null && row.bank_id === viewer.bankId) parties.add('bank')
  return parties
}

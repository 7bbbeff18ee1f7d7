import type { Reader } from '../../db/database.ts'

/** Somebody who handles cases in a fund. */
export interface Officer {
  readonly id: string
  readonly name: string
}

const officersSql = `SELECT u.id, u.name FROM user_roles r JOIN users u ON u.id = r.user_id
  WHERE r.fund_id = ? AND r.role = 'case-officer'`

export const listOfficers = (reader: Reader, fundId: string): Promise<Officer[]> =>
  reader.all<Officer>(`${officersSql} ORDER BY u.name, u.id`, [fundId])

export async function findOfficer(reader: Reader, fundId: string, userId: string): Promise<Officer | null> {
  return (await reader.first<Officer>(`${officersSql} AND u.id = ?`, [fundId, userId])) ?? null
}

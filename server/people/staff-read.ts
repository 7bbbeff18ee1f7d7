import type { Reader } from '../../db/database.ts'
import type { StaffRole } from './viewer.ts'

/** Somebody who handles cases in a fund, with the roles in which they do. */
export interface Handler {
  readonly id: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  /** Who leads them in the fund; `null` where nobody is known to. */
  readonly leaderId: string | null
}

/** Everybody who prepares, decides or pays in the fund, by name. */
export async function listHandlers(reader: Reader, fundId: string): Promise<Handler[]> {
  const rows = await reader.all<{ id: string; name: string; role: StaffRole; leaderId: string | null }>(
    `SELECT u.id, u.name, r.role, l.leader_id AS "leaderId" FROM user_roles r JOIN users u ON u.id = r.user_id
     LEFT JOIN staff_leaders l ON l.user_id = u.id AND l.fund_id = r.fund_id
     WHERE r.fund_id = ? AND r.role IN ('case-officer', 'approver', 'fund-manager') ORDER BY u.name, u.id, r.role`,
    [fundId],
  )
  const byId = new Map<string, Handler>()
  for (const { id, name, role, leaderId } of rows)
    byId.set(id, { id, name, leaderId, roles: [...(byId.get(id)?.roles ?? []), role] })
  return [...byId.values()]
}

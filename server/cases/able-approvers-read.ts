import type { Reader } from '../../db/database.ts'

export interface Deciders {
  readonly fundId: string
  readonly amountOre: number
  /** Who cannot: who prepared the case, and who asks. */
  readonly except: readonly [string, string]
}

/** The names of those who may grant the amount. */
export async function readAbleApprovers(reader: Reader, { fundId, amountOre, except }: Deciders): Promise<string[]> {
  const rows = await reader.all<{ name: string }>(
    `SELECT u.name FROM user_roles r JOIN users u ON u.id = r.user_id
     WHERE r.fund_id = ? AND r.role = 'approver' AND (r.authority_limit_ore IS NULL OR r.authority_limit_ore >= ?)
       AND r.user_id NOT IN (?, ?) ORDER BY u.name, u.id`,
    [fundId, amountOre, ...except],
  )
  return rows.map(({ name }) => name)
}

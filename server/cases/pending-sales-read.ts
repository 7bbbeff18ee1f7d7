import type { Reader } from '../../db/database.ts'

/**
 * Notices of sale (`t`) that wait for an answer in one fund, whose id is the only value: the newest of each home, where the
 * home is not settled and its guarantee (`g`) is alive. A home that is claimed as sold waits for none: its deadline is closed.
 */
export const pendingSalesSql = `
  FROM sale_notices t
  JOIN guarantees g ON g.case_id = t.case_id
  JOIN guarantee_dwellings d ON d.case_id = t.case_id AND d.dwelling_id = t.dwelling_id
  JOIN applications a ON a.case_id = t.case_id
  WHERE t.answer = 'pending' AND g.fund_id = ? AND g.status <> 'ended' AND d.settled_claim_id IS NULL
    AND (g.open_claim_id IS NULL OR EXISTS (SELECT 1 FROM deadlines l WHERE l.case_id = t.case_id
      AND l.kind = 'sale-response' AND l.subject = t.dwelling_id AND l.closed_day IS NULL))
    AND NOT EXISTS (
    SELECT 1 FROM sale_notices n WHERE n.case_id = t.case_id AND n.dwelling_id = t.dwelling_id AND n.id > t.id)`

export async function countPendingSales(reader: Reader, fundId: string): Promise<number> {
  const row = await reader.first<{ total: number }>(`SELECT count(*) AS total ${pendingSalesSql}`, [fundId])
  return row?.total ?? 0
}

import type { Reader } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'

/** Where a case stands among those who wait for room. */
export interface WaitingPlace {
  /** 1 for the first in the queue. */
  readonly place: number
  readonly neededOre: number
  /** What those before it need, in all. */
  readonly aheadOre: number
  readonly since: Instant
  readonly toldAt: Instant | null
}

export async function readWaitingPlace(reader: Reader, fundId: string, caseId: string): Promise<WaitingPlace | null> {
  const place = await reader.first<WaitingPlace>(placeSql, [fundId, caseId])
  return place ?? null
}

const placeSql = `
  SELECT w.needed_ore AS "neededOre", w.since, w.told_at AS "toldAt", 1 + count(b.id) AS place,
    CAST(COALESCE(SUM(b.needed_ore), 0) AS bigint) AS "aheadOre"
  FROM waiting_list w LEFT JOIN waiting_list b ON b.fund_id = w.fund_id AND b.left_at IS NULL AND b.id < w.id
  WHERE w.fund_id = ? AND w.case_id = ? AND w.left_at IS NULL
  GROUP BY w.id, w.needed_ore, w.since, w.told_at`

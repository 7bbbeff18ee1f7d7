import type { Reader } from '../db/database.ts'

/** The board's own numbers of what it decided, by case and day. There are few. */
export async function readBoardCases(reader: Reader, fundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.all<{ key: string; boardCase: string }>(
    `SELECT case_id || ' ' || recorded_day AS key, board_case AS "boardCase" FROM board_resolutions
     WHERE fund_id = ? AND outcome <> 'sent-back'`,
    [fundId],
  )
  return new Map(rows.map(({ key, boardCase }) => [key, boardCase]))
}

import type { Reader, Tx } from '../../db/database.ts'
import type { ThreadSide } from './thread-store.ts'

/** Each applicant reads for themselves; the fund's people read as one, by whoever handles the case. */
export type ThreadReader = { readonly side: 'applicant'; readonly userId: string } | { readonly side: 'fund' }

const keyOf = (reader: ThreadReader): string => (reader.side === 'fund' ? 'fund' : reader.userId)
const otherSide = ({ side }: ThreadReader): ThreadSide => (side === 'fund' ? 'applicant' : 'fund')

/** How much the other side has said that the reader has not seen. */
export async function countUnread(reader: Reader, caseId: string, by: ThreadReader): Promise<number> {
  const row = await reader.first<{ total: number }>(
    `SELECT COUNT(*) AS total FROM thread_entries t WHERE t.case_id = ? AND t.side = ? AND t.id >
       COALESCE((SELECT s.read_up_to FROM thread_reads s WHERE s.case_id = t.case_id AND s.reader = ?), 0)`,
    [caseId, otherSide(by), keyOf(by)],
  )
  return row?.total ?? 0
}

/** NOTE: it never goes back, also where two windows say so at once. */
export async function markRead(
  tx: Tx,
  caseId: string,
  { by, upTo }: { by: ThreadReader; upTo: number },
): Promise<void> {
  await tx.run(
    `INSERT INTO thread_reads (case_id, reader, read_up_to) VALUES (?, ?, ?)
     ON CONFLICT (case_id, reader) DO UPDATE SET read_up_to = excluded.read_up_to
     WHERE thread_reads.read_up_to < excluded.read_up_to`,
    [caseId, keyOf(by), upTo],
  )
}

/** The same for many cases at once, by their ids; those without anything unread are left out. */
export async function unreadIn(
  reader: Reader,
  caseIds: readonly string[],
  by: ThreadReader,
): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.all<{ case_id: string; total: number }>(
    `SELECT t.case_id, COUNT(*) AS total FROM thread_entries t
     LEFT JOIN thread_reads s ON s.case_id = t.case_id AND s.reader = ?
     WHERE t.case_id IN (${caseIds.map(() => '?').join(', ')}) AND t.side = ? AND t.id > COALESCE(s.read_up_to, 0)
     GROUP BY t.case_id`,
    [keyOf(by), ...caseIds, otherSide(by)],
  )
  return new Map(rows.map(({ case_id, total }) => [case_id, total]))
}

/** How much of what the applicant has said the fund has not read, as a column beside a case's id. */
export const unreadByFundSql = (caseId: string): string =>
  `(SELECT COUNT(*) FROM thread_entries t WHERE t.case_id = ${caseId} AND t.side = 'applicant' AND t.id >
    COALESCE((SELECT s.read_up_to FROM thread_reads s WHERE s.case_id = ${caseId} AND s.reader = 'fund'), 0))`

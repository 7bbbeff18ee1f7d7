import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Instant } from '../shared/day.ts'

/** One who waits for room; first come, first served. */
export interface Waiting {
  readonly caseId: string
  readonly neededOre: number
  readonly since: Instant
  /** When they were told that there is room now; `null` before. */
  readonly toldAt: Instant | null
}

export async function joinWaitingList(tx: Tx, file: CaseFile, neededOre: number): Promise<void> {
  await tx.run('INSERT INTO waiting_list (case_id, fund_id, needed_ore, since) VALUES (?, ?, ?, ?)', [
    file.id,
    file.fundId,
    neededOre,
    file.now,
  ])
}

export async function leaveWaitingList(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run('UPDATE waiting_list SET left_at = ? WHERE case_id = ? AND left_at IS NULL', [file.now, file.id])
}

/** Answers false where the case has left the list meanwhile. */
export async function markTold(tx: Tx, file: CaseFile): Promise<boolean> {
  const told = await tx.run('UPDATE waiting_list SET told_at = ? WHERE case_id = ? AND left_at IS NULL', [
    file.now,
    file.id,
  ])
  return told === 1
}

/** Whether the case has been told that there is room: its turn has come. */
export async function hasBeenTold(tx: Tx, file: CaseFile): Promise<boolean> {
  const sql = 'SELECT told_at FROM waiting_list WHERE case_id = ? AND left_at IS NULL'
  const row = await tx.first<{ told_at: Instant | null }>(sql, [file.id])
  return typeof row?.told_at === 'string'
}

/** Those who wait, the first in the queue first. */
export const listWaiting = (reader: Reader, fundId: string): Promise<Waiting[]> =>
  reader.all(
    `SELECT case_id AS "caseId", needed_ore AS "neededOre", since, told_at AS "toldAt" FROM waiting_list
     WHERE fund_id = ? AND left_at IS NULL ORDER BY id`,
    [fundId],
  )

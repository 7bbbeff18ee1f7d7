import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { BoardCase } from './board-case-read.ts'

/** A list of cases as it was printed for the board; the file is never changed. */
export interface BoardList {
  readonly number: number
  readonly madeBy: string
  readonly madeDay: Day
  readonly cases: number
  readonly sha256: string
}

export interface NewBoardList extends Omit<BoardList, 'cases'> {
  readonly id: string
  readonly fundId: string
  readonly recordedAt: Instant
  readonly listed: readonly BoardCase[]
  readonly pdf: Uint8Array
}

/** The number of the list that a command made; `null` where it has made none. */
export async function findBoardList(reader: Reader, commandId: string): Promise<number | null> {
  const row = await reader.first<{ number: number }>('SELECT number FROM board_lists WHERE id = ?', [commandId])
  return row?.number ?? null
}

export async function listedCaseIds(reader: Reader, fundId: string, number: number): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(
    `SELECT k.case_id AS id FROM board_list_cases k JOIN board_lists l ON l.id = k.list_id
     WHERE l.fund_id = ? AND l.number = ? ORDER BY k.place`,
    [fundId, number],
  )
  return rows.map(({ id }) => id)
}

/** Answers false where another list has taken the number meanwhile. */
export async function insertBoardList(tx: Tx, list: NewBoardList): Promise<boolean> {
  const { id, fundId, number, madeBy, madeDay, recordedAt, listed, sha256, pdf } = list
  const inserted = await tx.run(
    `INSERT INTO board_lists (id, fund_id, number, made_by, made_day, recorded_at, cases, sha256, pdf)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fund_id, number) DO NOTHING`,
    [id, fundId, number, madeBy, madeDay, recordedAt, listed.length, sha256, pdf],
  )
  if (inserted === 0) return false
  for (const [place, { caseId, recommendedOre }] of listed.entries()) {
    await tx.run('INSERT INTO board_list_cases (list_id, place, case_id, recommended_ore) VALUES (?, ?, ?, ?)', [
      id,
      place + 1,
      caseId,
      recommendedOre,
    ])
  }
  return true
}

export async function nextListNumber(reader: Reader, fundId: string): Promise<number> {
  const row = await reader.first<{ last: number | null }>(
    'SELECT MAX(number) AS last FROM board_lists WHERE fund_id = ?',
    [fundId],
  )
  return (row?.last ?? 0) + 1
}

/** The newest first. */
export const listBoardLists = (reader: Reader, fundId: string): Promise<BoardList[]> =>
  reader.all(
    `SELECT l.number, u.name AS "madeBy", l.made_day AS "madeDay", l.cases, l.sha256
     FROM board_lists l JOIN users u ON u.id = l.made_by WHERE l.fund_id = ? ORDER BY l.number DESC LIMIT 100`,
    [fundId],
  )

export async function readBoardListFile(reader: Reader, fundId: string, number: number): Promise<Uint8Array | null> {
  const row = await reader.first<{ pdf: Uint8Array }>('SELECT pdf FROM board_lists WHERE fund_id = ? AND number = ?', [
    fundId,
    number,
  ])
  return row?.pdf ?? null
}

import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Turn } from './request.ts'

export interface NewTurn {
  readonly requestId: string
  readonly number: number
  readonly deed: Turn['deed']
  readonly words: string | null
  readonly nothingToSay?: boolean
}

/** What is said about an item; it is only ever added to. */
export async function addTurn(tx: Tx, file: CaseFile, turn: NewTurn): Promise<void> {
  const { requestId, number, deed, words, nothingToSay = false } = turn
  await tx.run(
    `INSERT INTO request_turns (request_id, number, deed, words, nothing_to_say, author_id, day, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [requestId, number, deed, words, nothingToSay ? 1 : 0, file.actor.id, file.today, file.now],
  )
}

export async function listTurns(reader: Reader, requestId: string): Promise<Turn[]> {
  const rows = await reader.all<Omit<Turn, 'nothingToSay'> & { nothingToSay: 0 | 1 }>(
    `SELECT t.number, t.deed, t.words, t.nothing_to_say AS "nothingToSay", u.name AS "authorName", t.day,
       t.recorded_at AS "recordedAt"
     FROM request_turns t LEFT JOIN users u ON u.id = t.author_id WHERE t.request_id = ? ORDER BY t.number, t.id`,
    [requestId],
  )
  return rows.map(row => ({ ...row, nothingToSay: row.nothingToSay === 1 }))
}

import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'

/** An applicant's wish for more time to answer. */
export interface WishForTime {
  readonly id: string
  readonly requestId: string
  readonly wishedDay: Day
  readonly reason: string
  readonly askedDay: Day
  /** `null` until the case officer has answered; `lapsed` where the round was over before they did. */
  readonly answer: 'granted' | 'refused' | 'lapsed' | null
  readonly newDay: Day | null
  readonly words: string | null
}

type NewWish = Pick<WishForTime, 'requestId' | 'wishedDay' | 'reason'>

/** It takes the command's id. */
export async function insertWish(tx: Tx, file: CaseFile, { requestId, wishedDay, reason }: NewWish): Promise<void> {
  await tx.run(
    'INSERT INTO request_extensions (id, request_id, wished_day, reason, asked_by, asked_day) VALUES (?, ?, ?, ?, ?, ?)',
    [file.commandId, requestId, wishedDay, reason, file.actor.id, file.today],
  )
}

export async function storeWishAnswer(
  tx: Tx,
  file: CaseFile,
  { id, answer, newDay, words }: Pick<WishForTime, 'id' | 'newDay' | 'words'> & { answer: 'granted' | 'refused' },
): Promise<void> {
  await tx.run(
    `UPDATE request_extensions SET answer = ?, new_day = ?, words = ?, answered_by = ?, answered_day = ? WHERE id = ?`,
    [answer, newDay, words, file.actor.id, file.today, id],
  )
}

/** What nobody has answered has nothing to be answered about any more. NOTE: it stands as a refusal that nobody gave. */
export async function lapseWishes(tx: Tx, file: CaseFile, requestId: string): Promise<void> {
  const sql =
    "UPDATE request_extensions SET answer = 'refused', answered_day = ? WHERE request_id = ? AND answer IS NULL"
  await tx.run(sql, [file.today, requestId])
}

export const listWishes = (reader: Reader, requestId: string): Promise<WishForTime[]> =>
  reader.all<WishForTime>(
    `SELECT id, request_id AS "requestId", wished_day AS "wishedDay", reason, asked_day AS "askedDay",
       CASE WHEN answer = 'refused' AND answered_by IS NULL THEN 'lapsed' ELSE answer END AS answer, new_day AS "newDay", words
     FROM request_extensions WHERE request_id = ? ORDER BY asked_day, id`,
    [requestId],
  )

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
  /** `null` until the case officer has answered. */
  readonly answer: 'granted' | 'refused' | null
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
  { id, answer, newDay, words }: Pick<WishForTime, 'id' | 'answer' | 'newDay' | 'words'>,
): Promise<void> {
  await tx.run(
    `UPDATE request_extensions SET answer = ?, new_day = ?, words = ?, answered_by = ?, answered_day = ? WHERE id = ?`,
    [answer, newDay, words, file.actor.id, file.today, id],
  )
}

export const listWishes = (reader: Reader, requestId: string): Promise<WishForTime[]> =>
  reader.all<WishForTime>(
    `SELECT id, request_id AS "requestId", wished_day AS "wishedDay", reason, asked_day AS "askedDay", answer,
       new_day AS "newDay", words
     FROM request_extensions WHERE request_id = ? ORDER BY asked_day, id`,
    [requestId],
  )

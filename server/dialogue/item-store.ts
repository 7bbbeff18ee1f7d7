import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addTurn } from './turn-store.ts'

/** Which item of which request. */
interface ItemKey {
  readonly requestId: string
  readonly number: number
}

/** What somebody has written so far of an answer; nobody but the applicant sees it. */
export interface ItemAnswer {
  readonly number: number
  readonly text: string | null
  /** There is nothing to say about it. */
  readonly nothing: boolean
}

export async function storeDraftAnswer(
  tx: Tx,
  requestId: string,
  { number, text, nothing }: ItemAnswer,
): Promise<void> {
  await tx.run(
    "UPDATE request_items SET draft = ?, draft_nothing = ? WHERE request_id = ? AND number = ? AND status = 'asked'",
    [text, nothing ? 1 : 0, requestId, number],
  )
}

export async function storeAnswer(tx: Tx, file: CaseFile, answer: ItemAnswer & ItemKey): Promise<void> {
  const { requestId, number, text, nothing } = answer
  await tx.run(
    "UPDATE request_items SET status = 'answered', draft = NULL, draft_nothing = 0 WHERE request_id = ? AND number = ?",
    [requestId, number],
  )
  await addTurn(tx, file, { requestId, number, deed: 'answered', words: text, nothingToSay: nothing })
}

export async function storeSufficient(tx: Tx, file: CaseFile, { requestId, number }: ItemKey): Promise<void> {
  await tx.run("UPDATE request_items SET status = 'sufficient' WHERE request_id = ? AND number = ?", [
    requestId,
    number,
  ])
  await addTurn(tx, file, { requestId, number, deed: 'sufficient', words: null })
}

/** From now on it wants another answer; the earlier ones stay. */
export async function storeAskedAgain(tx: Tx, file: CaseFile, again: ItemKey & { guidance: string }): Promise<void> {
  const { requestId, number, guidance } = again
  await tx.run("UPDATE request_items SET status = 'asked', asked_at = ? WHERE request_id = ? AND number = ?", [
    file.now,
    requestId,
    number,
  ])
  await addTurn(tx, file, { requestId, number, deed: 'asked', words: guidance })
}

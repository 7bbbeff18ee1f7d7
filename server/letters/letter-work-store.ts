import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { LetterKind } from './letter.ts'

/** A letter that waits for its file. */
export interface LetterWork {
  readonly letterId: string
  /** Those that have been begun. */
  readonly attempts: number
  readonly nextTryAt: Instant
}

/** Those whose turn it is, the oldest first. */
export const listDueWork = (reader: Reader, now: Instant, limit: number): Promise<LetterWork[]> =>
  reader.all(
    `SELECT letter_id AS "letterId", attempts, next_try_at AS "nextTryAt" FROM letter_work
     WHERE next_try_at <= ? ORDER BY next_try_at, letter_id LIMIT ?`,
    [now, limit],
  )

/**
 * Takes one for as long as the lease lasts: of any number of instances that found it due, one gets it. Whoever dies with it
 * leaves it to be found again when the lease is over.
 */
export async function leaseWork(tx: Tx, work: LetterWork, until: Instant): Promise<boolean> {
  const sql = `UPDATE letter_work SET attempts = attempts + 1, next_try_at = ?
    WHERE letter_id = ? AND attempts = ? AND next_try_at = ?`
  return (await tx.run(sql, [until, work.letterId, work.attempts, work.nextTryAt])) === 1
}

/** @param nextTryAt `null` leaves it to a person. */
export async function storeLetterFault(
  tx: Tx,
  letterId: string,
  { fault, nextTryAt }: { readonly fault: string; readonly nextTryAt: Instant | null },
): Promise<void> {
  await tx.run('UPDATE letter_work SET last_fault = ?, next_try_at = ? WHERE letter_id = ?', [
    fault,
    nextTryAt,
    letterId,
  ])
}

/** From the beginning again; answers whether it waited for that. */
export async function tryLetterAgain(tx: Tx, letterId: string, now: Instant): Promise<boolean> {
  const sql = 'UPDATE letter_work SET attempts = 0, next_try_at = ? WHERE letter_id = ? AND next_try_at IS NULL'
  return (await tx.run(sql, [now, letterId])) === 1
}

/** A letter that could not be made, and waits for a person. */
export interface FailedLetter {
  readonly letterId: string
  readonly caseId: string
  readonly reference: string
  readonly kind: LetterKind
  readonly number: string
  readonly version: number
  readonly orderedAt: Instant
  readonly attempts: number
  readonly fault: string | null
}

export const listFailedLetters = (reader: Reader, fundId: string): Promise<FailedLetter[]> =>
  reader.all(
    `SELECT w.letter_id AS "letterId", l.case_id AS "caseId", c.reference, l.kind, l.number, l.version,
       l.ordered_at AS "orderedAt", w.attempts, w.last_fault AS fault
     FROM letter_work w JOIN letters l ON l.id = w.letter_id JOIN cases c ON c.id = l.case_id
     WHERE l.fund_id = ? AND w.next_try_at IS NULL ORDER BY l.ordered_at, l.id LIMIT 200`,
    [fundId],
  )

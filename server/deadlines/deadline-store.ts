import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addDays, type Day } from '../shared/day.ts'
import { type DeadlineKind, deadlineKinds, lastDayOf, nextDayOf } from './deadline.ts'

export interface Deadline {
  readonly kind: DeadlineKind
  readonly dueDay: Day
  /** Which one, where a case can have several of the kind. */
  readonly subject?: string
}

/**
 * Sets a deadline, or moves the open one of the same kind and subject. Answers its last day, which is the next working day
 * where the law moves it. Reminders whose day has passed are left out.
 */
export async function setDeadline(tx: Tx, file: CaseFile, deadline: Deadline): Promise<Day> {
  await setDeadlines(tx, file, [deadline])
  return lastDayOf(deadline)
}

/** Several at once, each of another kind or subject. */
export async function setDeadlines(tx: Tx, file: CaseFile, deadlines: readonly Deadline[]): Promise<void> {
  const rows = deadlines.map(({ kind, dueDay, subject = '' }) => {
    const lastDay = lastDayOf({ kind, dueDay })
    const nextDay = nextDayOf({ kind, dueDay: lastDay }, addDays(file.today, 1))
    return [file.id, file.fundId, kind, subject, lastDay, file.today, nextDay]
  })
  await tx.run(
    `INSERT INTO deadlines (case_id, fund_id, kind, subject, due_day, set_day, next_day)
     VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}
     ON CONFLICT (case_id, kind, subject, (CASE WHEN closed_day IS NULL THEN 1 END))
     DO UPDATE SET due_day = excluded.due_day, set_day = excluded.set_day, next_day = excluded.next_day`,
    rows.flat(),
  )
}

interface Closing {
  readonly subject?: string
  readonly outcome: 'met' | 'dropped' | 'passed'
}

/** Ends the open deadline of the kind, if there is one: it was met, or there is nothing to meet any more. */
export const closeDeadline = (tx: Tx, file: CaseFile, closed: Closing & { kind: DeadlineKind }): Promise<void> =>
  closeDeadlines(tx, file, { ...closed, kinds: [closed.kind] })

/** The same for several kinds with one subject. */
export async function closeDeadlines(
  tx: Tx,
  file: CaseFile,
  { kinds, subject = '', outcome }: Closing & { kinds: readonly DeadlineKind[] },
): Promise<void> {
  await tx.run(
    `UPDATE deadlines SET closed_day = ?, outcome = ?, next_day = NULL
     WHERE case_id = ? AND closed_day IS NULL AND subject = ? AND kind IN (${marks(kinds)})`,
    [file.today, outcome, file.id, subject, ...kinds],
  )
}

/** Nothing is left to meet of these kinds, whatever their subject; those whose last day is over have passed. */
export async function dropDeadlines(
  tx: Tx,
  file: CaseFile,
  kinds: readonly DeadlineKind[] = deadlineKinds,
): Promise<void> {
  await tx.run(
    `UPDATE deadlines SET closed_day = ?, outcome = CASE WHEN due_day < ? THEN 'passed' ELSE 'dropped' END, next_day = NULL
     WHERE case_id = ? AND closed_day IS NULL AND kind IN (${marks(kinds)})`,
    [file.today, file.today, file.id, ...kinds],
  )
}

/** Says when something happens by itself again; `null` where nothing does and the deadline stays open. */
export async function storeNextDay(tx: Tx, id: number, nextDay: Day | null): Promise<void> {
  await tx.run('UPDATE deadlines SET next_day = ? WHERE id = ?', [nextDay, id])
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

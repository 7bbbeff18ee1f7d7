import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addDays, type Day, daysBetween } from '../shared/day.ts'
import type { DeadlineKind } from './deadline.ts'
import { closeDeadline, setDeadline } from './deadline-store.ts'

/** A deadline that stands still. */
export interface StoppedClock {
  readonly kind: DeadlineKind
  readonly subject: string
  readonly stoppedDay: Day
  /** What is left when it goes on. */
  readonly daysLeft: number
}

interface OpenRow {
  readonly kind: DeadlineKind
  readonly subject: string
  readonly due_day: Day
}

/** What the fund owes an answer by: the answer itself, or the day that a preliminary one named. */
const clocks = ['answer', 'promised-answer'] as const satisfies DeadlineKind[]

/**
 * Stops the time in which the fund answers, of the application, of claims and of appeals: what is left of it is kept, and nothing falls
 * due meanwhile. What stands still already does so still. Worked case: due 30 June, stopped on 10 June, leaves 20 days.
 */
export async function stopClock(tx: Tx, file: CaseFile): Promise<void> {
  const open = await tx.all<OpenRow>(
    'SELECT kind, subject, due_day FROM deadlines WHERE case_id = ? AND kind IN (?, ?) AND closed_day IS NULL',
    [file.id, ...clocks],
  )
  for (const { kind, subject, due_day } of open) {
    const daysLeft = Math.max(0, daysBetween(file.today, due_day))
    await tx.run(
      `INSERT INTO stopped_clocks (case_id, kind, subject, due_day, stopped_day, days_left) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (case_id, kind, subject) WHERE resumed_day IS NULL
       DO UPDATE SET due_day = excluded.due_day, days_left = excluded.days_left`,
      [file.id, kind, subject, due_day, file.today, daysLeft],
    )
    await closeDeadline(tx, file, { kind, subject, outcome: 'dropped' })
  }
}

/** It goes on with the days that were left, unless the answer was given meanwhile: 20 days left on 24 June give 14 July. */
export async function startClockAgain(tx: Tx, file: CaseFile): Promise<void> {
  for (const { kind, subject, daysLeft } of await stoppedClocks(tx, file.id)) {
    const left = addDays(file.today, daysLeft)
    const isOver = await isAnswered(tx, file, subject)
    const dueDay = isOver ? left : await setDeadline(tx, file, { kind, dueDay: left, subject })
    await tx.run(
      `UPDATE stopped_clocks SET resumed_day = ?, new_due_day = ?
       WHERE case_id = ? AND kind = ? AND subject = ? AND resumed_day IS NULL`,
      [file.today, dueDay, file.id, kind, subject],
    )
  }
}

/** Whether the application (no subject), the claim or the appeal waits for no answer of the fund any more. */
async function isAnswered(tx: Tx, file: CaseFile, subject: string): Promise<boolean> {
  const found = await tx.first(
    `SELECT 1 FROM applications WHERE case_id = ? AND ? = ''
       AND status NOT IN ('submitted', 'returned', 'under-assessment', 'recommended')
     UNION ALL SELECT 1 FROM claims WHERE id = ? AND status NOT IN ('lodged', 'under-assessment', 'recommended')
     UNION ALL SELECT 1 FROM appeals WHERE id = ? AND status NOT IN ('late', 'received', 'reviewed')`,
    [file.id, subject, subject, subject],
  )
  return found !== undefined
}

export const stoppedClocks = (reader: Reader, caseId: string): Promise<StoppedClock[]> =>
  reader.all<StoppedClock>(
    `SELECT kind, subject, stopped_day AS "stoppedDay", days_left AS "daysLeft" FROM stopped_clocks
     WHERE case_id = ? AND resumed_day IS NULL ORDER BY id`,
    [caseId],
  )

import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addDays, type Day } from '../shared/day.ts'
import { type DeadlineKind, nextDayOf } from './deadline.ts'

export interface Deadline {
  readonly kind: DeadlineKind
  readonly dueDay: Day
  /** Which one, where a case can have several of the kind. */
  readonly subject?: string
}

/** Sets a deadline, or moves the open one of the same kind and subject. Reminders whose day has passed are left out. */
export async function setDeadline(tx: Tx, file: CaseFile, deadline: Deadline): Promise<void> {
  const { kind, dueDay, subject = '' } = deadline
  const nextDay = nextDayOf(deadline, addDays(file.today, 1))
  await tx.run(
    `INSERT INTO deadlines (case_id, fund_id, kind, subject, due_day, set_day, next_day) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, kind, subject) WHERE closed_day IS NULL
     DO UPDATE SET due_day = excluded.due_day, set_day = excluded.set_day, next_day = excluded.next_day`,
    [file.id, file.fundId, kind, subject, dueDay, file.today, nextDay],
  )
}

/** Ends the open deadline of the kind, if there is one: it was met, or there is nothing to meet any more. */
export async function closeDeadline(
  tx: Tx,
  file: CaseFile,
  closed: { kind: DeadlineKind; subject?: string; outcome: 'met' | 'dropped' | 'passed' },
): Promise<void> {
  await tx.run(
    'UPDATE deadlines SET closed_day = ?, outcome = ? WHERE case_id = ? AND kind = ? AND subject = ? AND closed_day IS NULL',
    [file.today, closed.outcome, file.id, closed.kind, closed.subject ?? ''],
  )
}

import type { Tx } from '../../db/database.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { addDays } from '../shared/day.ts'
import { deadlineRules, nextDayOf } from './deadline.ts'
import type { OpenDeadline } from './deadline-lists.ts'
import { storeNextDay } from './deadline-store.ts'

export type IdentifiedDeadline = OpenDeadline & { readonly id: number }

/** Reminds the applicant once, however many reminders were missed, and says when the next one is. */
export async function remind(tx: Tx, file: CaseFile, deadline: IdentifiedDeadline): Promise<void> {
  await storeNextDay(tx, deadline.id, nextDayOf(deadline, addDays(file.today, 1)))
  const detail = { deadline: deadline.kind, dueDay: deadline.dueDay }
  await enqueueNotice(tx, file, { kind: 'deadline-reminder', content: detail })
  await recordEvent(tx, file, { kind: 'reminded', detail })
}

/** The last day has passed and a person decides what follows: the deadline stays open for all to see, and does nothing more by itself. */
export async function leaveOverdue(tx: Tx, file: CaseFile, { id, kind, dueDay }: IdentifiedDeadline): Promise<void> {
  await storeNextDay(tx, id, null)
  const detail = { deadline: kind, dueDay }
  if (deadlineRules[kind].holder === 'applicant')
    await enqueueNotice(tx, file, { kind: 'deadline-passed', content: detail })
  await recordEvent(tx, file, { kind: 'deadline-passed', detail })
}

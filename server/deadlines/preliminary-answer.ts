import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { addDays, addYears, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { listDeadlines } from './deadline-lists.ts'
import { closeDeadline, setDeadline } from './deadline-store.ts'

export interface PreliminaryAnswer {
  /** When the applicant can expect the answer. */
  readonly expectedDay: Day
  readonly reason: string
}

/**
 * The case officer tells, before the month is over or again, when the answer comes.
 * @throws Refused `wrong-state` where nothing waits for an answer, `day-out-of-range` for today and before, or over two years ahead
 */
export const sendPreliminaryAnswer = (deps: Deps, command: CaseCommand, answer: PreliminaryAnswer): Promise<void> =>
  onCase(deps, { ...command, name: 'send-preliminary-answer' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const owed = (await listDeadlines(tx, file.id)).find(isOwedAnswer)
    if (!owed) return refuse({ code: 'wrong-state', action: 'preliminary-answer', state: 'answered' })
    const [earliest, latest] = [addDays(file.today, 1), addYears(file.today, 2)]
    const { expectedDay } = answer
    if (expectedDay < earliest || expectedDay > latest)
      refuse({ code: 'day-out-of-range', path: 'expectedDay', earliest, latest })
    await promiseAnswer(tx, file, { ...answer, subject: owed.subject })
  })

/** An answer that the fund owes, by law or by its own word. */
export const isOwedAnswer = ({ kind, closedDay }: { kind: string; closedDay: Day | null }): boolean =>
  closedDay === null && (kind === 'answer' || kind === 'promised-answer')

/** Says that the answer comes later: with that the first deadline is met, and the day that was named is the next one. */
export async function promiseAnswer(
  tx: Tx,
  file: CaseFile,
  { expectedDay, reason, subject }: PreliminaryAnswer & { readonly subject: string },
): Promise<void> {
  await closeDeadline(tx, file, { kind: 'answer', subject, outcome: 'met' })
  const lastDay = await setDeadline(tx, file, { kind: 'promised-answer', dueDay: expectedDay, subject })
  await enqueueNotice(tx, file, { kind: 'preliminary-answer', content: { expectedDay: lastDay, reason } })
  await recordEvent(tx, file, { kind: 'preliminary-answer-sent', detail: { expectedDay: lastDay, reason } })
}

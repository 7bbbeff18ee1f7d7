import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addMonths, type Day } from '../shared/day.ts'
import { closeDeadlines, setDeadline } from './deadline-store.ts'

/**
 * From today the fund owes an answer, or to say when it comes (forvaltningslova § 11 a): an application or a claim, its
 * `subject`, is complete, also where it is so again after a request for more. The rule version says how many months.
 */
export const startAnswerClock = (
  tx: Tx,
  file: CaseFile,
  { months, subject = '' }: { months: number; subject?: string },
): Promise<Day> => setDeadline(tx, file, { kind: 'answer', dueDay: addMonths(file.today, months), subject })

/** The claim or the appeal was taken back, so there is nothing to answer any more. What else waits for an answer still does. */
export const dropAnswer = (tx: Tx, file: CaseFile, subject: string): Promise<void> =>
  closeDeadlines(tx, file, { kinds: ['answer', 'promised-answer'], subject, outcome: 'dropped' })

/** The answer is given: the decision. */
export const meetAnswer = (tx: Tx, file: CaseFile, subject = ''): Promise<void> =>
  closeDeadlines(tx, file, { kinds: ['answer', 'promised-answer'], subject, outcome: 'met' })

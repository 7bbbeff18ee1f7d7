import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addMonths, type Day } from '../shared/day.ts'
import { closeDeadlines, dropDeadlines, setDeadline } from './deadline-store.ts'

/**
 * From today the fund owes an answer, or to say when it comes (forvaltningslova § 11 a): an application or a claim, its
 * `subject`, is complete, also where it is so again after a request for more. The rule version says how many months.
 */
export const startAnswerClock = (
  tx: Tx,
  file: CaseFile,
  { months, subject = '' }: { months: number; subject?: string },
): Promise<Day> => setDeadline(tx, file, { kind: 'answer', dueDay: addMonths(file.today, months), subject })

/** The ball is the applicant's, or there is nothing to answer any more. A case has one thing at a time that waits for an answer. */
export const stopAnswerClock = (tx: Tx, file: CaseFile): Promise<void> =>
  dropDeadlines(tx, file, ['answer', 'promised-answer'])

/** The answer is given: the decision. */
export const meetAnswer = (tx: Tx, file: CaseFile, subject = ''): Promise<void> =>
  closeDeadlines(tx, file, { kinds: ['answer', 'promised-answer'], subject, outcome: 'met' })

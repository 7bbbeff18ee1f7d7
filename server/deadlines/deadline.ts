import { addDays, type Day } from '../shared/day.ts'

/**
 * What can have a last day.
 * - `answer`: the fund's answer to an application, or when it comes
 * - `request`: the applicant's answer to a request for more, or to information from others; its subject is the request
 * - `acceptance`, `start`, `completion`: the applicant's, from the rule version
 * - `sale-response`: the fund's answer to a notice of sale
 * - `appeal`: the applicant's right to appeal a decision; its subject is the decision's day
 * - `draft`: a draft that nobody writes in any more
 */
export type DeadlineKind =
  | 'answer'
  | 'request'
  | 'acceptance'
  | 'start'
  | 'completion'
  | 'sale-response'
  | 'appeal'
  | 'draft'

export interface DeadlineRule {
  /** Whose it is to meet. */
  readonly holder: 'applicant' | 'fund'
  /** How many days before its last day somebody is reminded; the longest first. */
  readonly remindBefore: readonly number[]
}

export const deadlineRules: Readonly<Record<DeadlineKind, DeadlineRule>> = {
  answer: { holder: 'fund', remindBefore: [7] },
  request: { holder: 'applicant', remindBefore: [3] },
  acceptance: { holder: 'applicant', remindBefore: [14, 3] },
  start: { holder: 'applicant', remindBefore: [90, 30, 7] },
  completion: { holder: 'applicant', remindBefore: [90, 30, 7] },
  'sale-response': { holder: 'fund', remindBefore: [2] },
  appeal: { holder: 'applicant', remindBefore: [] },
  draft: { holder: 'applicant', remindBefore: [30, 7] },
}

/** The next day on which something happens: a reminder, or that the last day has passed. `from` is the first day that counts. */
export function nextDayOf({ kind, dueDay }: { kind: DeadlineKind; dueDay: Day }, from: Day): Day {
  const reminders = deadlineRules[kind].remindBefore.map(days => addDays(dueDay, -days))
  return reminders.find(day => day >= from) ?? addDays(dueDay, 1)
}

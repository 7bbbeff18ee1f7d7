import { addDays, type Day } from '../shared/day.ts'
import { nextWorkingDay } from '../shared/working-day.ts'

/**
 * What can have a last day.
 * - `answer`: the fund's answer to an application (no subject) or a claim (the claim), or when it comes
 * - `promised-answer`: the answer, by the day that a preliminary answer named; the same subjects
 * - `request`: the applicant's answer to a request for more, or to information from others; its subject is the request
 * - `acceptance`, `start`, `completion`: the applicant's, from the rule version
 * - `sale-response`: the fund's answer to a notice of sale; its subject is the dwelling
 * - `repayment`: the applicant's, of what is demanded back after a payout; its subject is the demand
 * - `appeal`: the applicant's right to appeal a decision; its subject is the decision's day
 * - `draft`: a draft that nobody writes in any more
 */
export const deadlineKinds = [
  'answer',
  'promised-answer',
  'request',
  'acceptance',
  'start',
  'completion',
  'sale-response',
  'repayment',
  'appeal',
  'draft',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export interface DeadlineRule {
  /** Whose it is to meet. */
  readonly holder: 'applicant' | 'fund'
  /** How many days before its last day the applicant is reminded; the longest first. The fund has its list of deadlines. */
  readonly remindBefore: readonly number[]
  /**
   * Whether a last day on a Saturday, Sunday or public holiday moves to the next working day (domstollova § 149, which the
   * administration acts point to). The guarantee's own days do not: the rule version counts them in days and months from
   * the decision, the letter names them, and the bank lends on them; so the day that was written is the day.
   */
  readonly movesToWorkingDay: boolean
}

export const deadlineRules: Readonly<Record<DeadlineKind, DeadlineRule>> = {
  answer: { holder: 'fund', remindBefore: [], movesToWorkingDay: true },
  'promised-answer': { holder: 'fund', remindBefore: [], movesToWorkingDay: true },
  request: { holder: 'applicant', remindBefore: [3], movesToWorkingDay: true },
  acceptance: { holder: 'applicant', remindBefore: [14, 3], movesToWorkingDay: false },
  start: { holder: 'applicant', remindBefore: [90, 30, 7], movesToWorkingDay: false },
  completion: { holder: 'applicant', remindBefore: [90, 30, 7], movesToWorkingDay: false },
  'sale-response': { holder: 'fund', remindBefore: [], movesToWorkingDay: true },
  repayment: { holder: 'applicant', remindBefore: [7], movesToWorkingDay: true },
  appeal: { holder: 'applicant', remindBefore: [], movesToWorkingDay: true },
  draft: { holder: 'applicant', remindBefore: [30, 7], movesToWorkingDay: false },
}

/** Nothing happens by itself longer than this many days before a last day. */
export const longestWarning = Math.max(...Object.values(deadlineRules).flatMap(({ remindBefore }) => remindBefore))

type Named = { readonly kind: DeadlineKind; readonly dueDay: Day }

/** The last day on which the deadline is met. Worked: an `answer` that comes to Saturday 2 May 2026 is met on Monday the 4th. */
export const lastDayOf = ({ kind, dueDay }: Named): Day =>
  deadlineRules[kind].movesToWorkingDay ? nextWorkingDay(dueDay) : dueDay

/**
 * The next day on which something happens by itself: a reminder, or that the last day has passed. `from` is the first day
 * that counts, so a reminder whose day lies before it is never given.
 */
export function nextDayOf({ kind, dueDay }: Named, from: Day): Day {
  const reminders = deadlineRules[kind].remindBefore.map(days => addDays(dueDay, -days))
  return reminders.find(day => day >= from) ?? addDays(dueDay, 1)
}

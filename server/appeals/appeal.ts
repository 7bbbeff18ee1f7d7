import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { AppealableKind } from './appealable.ts'

/**
 * - `late`: sent after the last day; an approver says whether it is taken all the same
 * - `received`: the case officer looks at whether the decision should be changed
 * - `reviewed`: another person answers it
 * - `changed`: the fund gave way, and the matter is taken up again
 * - `forwarded`: the appeal body has it, with the fund's comments
 * - `dismissed`: too late; a decision of its own, that can be appealed
 * - `closed`: the appeal body has decided
 */
export type AppealStatus =
  | 'late'
  | 'received'
  | 'reviewed'
  | 'changed'
  | 'forwarded'
  | 'dismissed'
  | 'closed'
  | 'withdrawn'

/** What may follow what. A dismissal that is changed on appeal lets the appeal be handled after all. */
export const appealTransitions: Readonly<Record<AppealStatus, readonly AppealStatus[]>> = {
  late: ['received', 'dismissed', 'withdrawn'],
  received: ['reviewed', 'withdrawn'],
  reviewed: ['received', 'changed', 'forwarded', 'withdrawn'],
  changed: [],
  forwarded: ['closed', 'withdrawn'],
  dismissed: ['received'],
  closed: [],
  withdrawn: [],
}

/** Those that somebody still has to do something with. */
export const openAppeals: readonly AppealStatus[] = ['late', 'received', 'reviewed', 'forwarded']

export const isOpenAppeal = ({ status }: { readonly status: AppealStatus }): boolean => openAppeals.includes(status)

/** What the appellant says. */
export interface Filing {
  readonly wrong: string
  readonly wanted: string
  readonly news: string | null
  /** Why it comes after the last day. */
  readonly lateReason: string | null
  /** Who sent it, where it came on paper. */
  readonly sender: string | null
}

/** Whether an appeal after the last day is taken. */
export interface Lateness {
  readonly taken: boolean
  readonly reason: string
  readonly by: string
  readonly day: Day
}

export type AnswerOutcome = 'change' | 'forward'

/** What the case officer thinks, for the one who answers. */
export interface Review {
  readonly outcome: AnswerOutcome
  readonly words: string
  readonly day: Day
}

/** The fund's own answer; with `forward` its words are the comments that go to the appeal body and to the appellant. */
export type AppealAnswer = Review

export const bodyOutcomes = ['upheld', 'changed', 'sent-back', 'dismissed'] as const
export type BodyOutcome = (typeof bodyOutcomes)[number]

/** What the appeal body decided. */
export interface AppealOutcome {
  readonly outcome: BodyOutcome
  readonly caseNumber: string
  readonly day: Day
  readonly reasons: string
  /** What the fund must keep to, where the matter is taken up again. */
  readonly instruction: string | null
  readonly documentId: string | null
  readonly recordedDay: Day
  /** When the matter was taken up again because of it; `null` where that has not been done, or there is nothing to take up. */
  readonly takenUpDay: Day | null
}

/** Whether it leads to that the matter is assessed anew, or stands again. */
export const takesUp = ({ outcome }: Pick<AppealOutcome, 'outcome'>): boolean =>
  outcome === 'changed' || outcome === 'sent-back'

/** An appeal with as much of its way as it has come. */
export interface Appeal {
  readonly id: string
  /** 1, 2 … within the case. */
  readonly number: number
  readonly status: AppealStatus
  /** The event that told of the decision it is against. */
  readonly decisionSeq: number
  readonly decisionKind: AppealableKind
  readonly decisionDay: Day
  readonly decidedBy: string
  /** The last day for it, when it came. */
  readonly lastDay: Day
  readonly channel: 'portal' | 'paper'
  readonly filedBy: string
  readonly filing: Filing
  readonly postedDay: Day
  readonly receivedDay: Day
  readonly documentId: string | null
  readonly lateness: Lateness | null
  readonly review: Review | null
  readonly preparedBy: string | null
  readonly answer: AppealAnswer | null
  readonly answeredBy: string | null
  readonly outcome: AppealOutcome | null
  readonly recordedBy: string | null
}

export const isLate = ({ postedDay, lastDay }: Pick<Appeal, 'postedDay' | 'lastDay'>): boolean => postedDay > lastDay

/** @throws Refused `wrong-state` where the appeal may not move there now. */
export function requireAppealMove({ status }: Appeal, to: AppealStatus): void {
  if (!appealTransitions[status].includes(to))
    refuse({ code: 'wrong-state', action: `appeal-${to}`, state: `appeal-${status}` })
}

import { addDays, addMonths, type Day, type Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { nextWorkingDay } from '../shared/working-day.ts'

/** `more` asks the applicant for something; `comment` puts before them what the fund has been told by others. */
export type RequestKind = 'more' | 'comment'

/**
 * - `open`: the applicant has the ball
 * - `answered`: everything has an answer, which the case officer has not looked at
 * - `overdue`: the last day passed without an answer; one that comes late is taken in all the same
 * - `closed`: the answers suffice, or there is nothing left to answer
 * - `withdrawn`: the fund needs it no more
 */
export type RequestStatus = 'open' | 'answered' | 'overdue' | 'closed' | 'withdrawn'

/** What an item asks for: a question of the application itself, a kind of document, something in words, or a comment on information. */
export type ItemAbout = 'question' | 'document' | 'text' | 'information'

/** The subject of an item that asks for all of the application to be looked over. */
export const wholeApplication = 'application'

export interface AskedItem {
  readonly about: ItemAbout
  /** The question's name, the kind of document or the information's id; `null` for free text. */
  readonly subject: string | null
  /** What the case officer needs, in words. */
  readonly guidance: string
}

/** One thing that was said about an item; `null` words have been erased. */
export interface Turn {
  readonly number: number
  readonly deed: 'asked' | 'answered' | 'sufficient'
  readonly words: string | null
  readonly nothingToSay: boolean
  readonly authorName: string | null
  readonly day: Day
  readonly recordedAt: Instant
}

export interface RequestItem extends Omit<AskedItem, 'guidance'> {
  readonly number: number
  readonly status: 'asked' | 'answered' | 'sufficient'
  /** Documents that came after this answer it. */
  readonly askedAt: Instant
  /** An answer that has not been sent. */
  readonly draft: string | null
  readonly draftNothing: boolean
  readonly turns: readonly Turn[]
}

export interface CaseRequest {
  readonly id: string
  readonly kind: RequestKind
  readonly status: RequestStatus
  readonly introduction: string | null
  readonly dueDay: Day
  /** Counts every change of it, saved drafts of answers too: two windows on one answer are told apart by it. */
  readonly version: number
  readonly senderName: string | null
  readonly sentDay: Day
  /** When the applicant was told that the application lapses. */
  readonly remindedDay: Day | null
  readonly answeredDay: Day | null
  readonly closedDay: Day | null
  readonly closedReason: string | null
  readonly items: readonly RequestItem[]
}

/** Whether the applicant can answer it now. */
export const takesAnswers = ({ status }: Pick<CaseRequest, 'status'>): boolean =>
  status === 'open' || status === 'overdue'

/** Neither over nor withdrawn: somebody still has something to do with it. */
export const isAlive = ({ status }: Pick<CaseRequest, 'status'>): boolean =>
  status !== 'closed' && status !== 'withdrawn'

/** What still wants an answer. A question of the application is answered in the application itself, everything else in its place. */
export const askedInPlace = ({ items }: Pick<CaseRequest, 'items'>): readonly RequestItem[] =>
  items.filter(({ status, about }) => status === 'asked' && about !== 'question')

/** What is answered by sending the application again. */
export const askedInApplication = ({ items }: Pick<CaseRequest, 'items'>): readonly RequestItem[] =>
  items.filter(({ status, about }) => status === 'asked' && about === 'question')

export const asksOfApplication = (request: Pick<CaseRequest, 'items'>): boolean =>
  askedInApplication(request).length > 0

/** What the case officer has not judged yet. */
export const answeredItems = ({ items }: Pick<CaseRequest, 'items'>): readonly RequestItem[] =>
  items.filter(({ status }) => status === 'answered')

/** @throws Refused `wrong-state` */
export function requireRequestIn(request: CaseRequest, action: string, ...allowed: readonly RequestStatus[]): void {
  if (!allowed.includes(request.status)) refuse({ code: 'wrong-state', action, state: request.status })
}

/** A party has at least a week, two unless the case officer says otherwise, and half a year at the most. */
export const dueDayLimits = (today: Day) => ({ earliest: addDays(today, 7), latest: addMonths(today, 6) })

export const usualDueDay = (today: Day): Day => nextWorkingDay(addDays(today, 14))

/** A last day on a Saturday, Sunday or holiday becomes the next working day. @throws Refused `day-out-of-range` */
export function dueDayFrom(chosen: Day | null, today: Day): Day {
  if (chosen === null) return usualDueDay(today)
  const { earliest, latest } = dueDayLimits(today)
  if (chosen < earliest || chosen > latest) refuse({ code: 'day-out-of-range', path: 'dueDay', earliest, latest })
  return nextWorkingDay(chosen)
}

import type { ApplicationStatus } from '../applications/application.ts'
import type { Day } from '../shared/day.ts'

/** What the applicant has asked the bank, and what it answered. Asking is the consent to show the bank the case. */
export interface Financing {
  readonly bankId: string
  readonly bankName: string
  readonly status: 'asked' | 'confirmed' | 'declined'
  readonly askedDay: Day
  readonly answeredDay: Day | null
  /** Who answered for the bank. */
  readonly answeredByName: string | null
  /** What the bank wrote with its answer. */
  readonly words: string | null
}

/** While the application is here, somebody at the fund or the bank can still make use of what the bank answers. */
export const answerOfUseIn: readonly ApplicationStatus[] = [
  'submitted',
  'under-assessment',
  'returned',
  'recommended',
  'waiting',
  'granted',
  'granted-in-part',
]

export const isAnswerOfUse = (status: ApplicationStatus): boolean => answerOfUseIn.includes(status)

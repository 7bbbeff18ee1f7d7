import type { EventKind } from '../history/case-events-store.ts'
import type { Day } from '../shared/day.ts'

export type Direction = 'in' | 'out'

/**
 * The events of a case that are letters in or out, and so stand in the public journal. What the fund writes for itself does not:
 * recommendations, notes, declarations. A message goes the way that its sender says.
 */
export const journalKinds = {
  submitted: 'in',
  withdrawn: 'in',
  'returned-for-more': 'out',
  'more-asked': 'out',
  'comment-asked': 'out',
  'asked-again': 'out',
  'request-answered': 'in',
  'more-time-asked': 'in',
  'more-time-answered': 'out',
  'information-registered': 'in',
  'message-sent': 'either',
  'document-received': 'in',
  'preliminary-answer-sent': 'out',
  'lapse-warned': 'out',
  'application-lapsed': 'out',
  'put-on-waiting-list': 'out',
  'told-of-room': 'out',
  granted: 'out',
  'granted-in-part': 'out',
  refused: 'out',
  dismissed: 'out',
  'decision-corrected': 'out',
  'commitment-accepted': 'in',
  'commitment-declined': 'in',
  'building-started': 'in',
  completed: 'in',
  'sale-noticed': 'in',
  'sale-answered': 'out',
  'guarantee-lapsed': 'out',
  'guarantee-expired': 'out',
  'guarantee-reversed': 'out',
  'guarantee-withdrawn': 'in',
  'claim-lodged': 'in',
  'claim-withdrawn': 'in',
  'claim-settled': 'out',
  'claim-nothing-to-pay': 'out',
  'claim-refused': 'out',
  'repayment-demanded': 'out',
  'appeal-filed': 'in',
  'appeal-registered': 'in',
  'appeal-withdrawn': 'in',
  'appeal-dismissed': 'out',
  'appeal-forwarded': 'out',
  'appeal-changed': 'out',
  'appeal-closed': 'out',
} as const satisfies Partial<Record<EventKind, Direction | 'either'>>

export type JournalKind = keyof typeof journalKinds

/** Letters from or to others than the applicant. */
export const notOfApplicant = ['information-registered', 'appeal-forwarded'] as const satisfies JournalKind[]

/** A letter in or out as everybody may know of it: no private person's name, no place, and not what was decided. */
export interface JournalEntry {
  readonly day: Day
  readonly reference: string
  /** The place of the letter in its case; with the case number it names the letter. */
  readonly number: number
  readonly kind: JournalKind
  readonly direction: Direction
  /** Of an application: it had been sent before. */
  readonly isAgain: boolean
  /** The company that the letter is from or to; `null` for a private person, whose name is screened, and for other than applicants. */
  readonly company: string | null
}

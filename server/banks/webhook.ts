import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { GuaranteeNewsKind } from '../history/guarantee-news.ts'
import type { Day, Instant } from '../shared/day.ts'

/** An address that a bank's own system hears of changes at. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly madeDay: Day
}

/** At most so many for each bank. */
export const mostWebhooks = 5

/** What a message tells of. */
export type NewsType =
  | 'guarantee.in-force'
  | 'guarantee.changed'
  | 'guarantee.reduced'
  | 'guarantee.ended'
  | 'letter.issued'
  | 'claim.lodged'
  | 'claim.withdrawn'
  | 'claim.reopened'
  | 'claim.decided'
  | 'claim.paid'

export const newsTypes: Readonly<Record<GuaranteeNewsKind, NewsType>> = {
  'commitment-accepted': 'guarantee.in-force',
  'commitment-declined': 'guarantee.ended',
  'building-started': 'guarantee.changed',
  completed: 'guarantee.changed',
  'deadline-moved': 'guarantee.changed',
  'stepped-down': 'guarantee.reduced',
  'guarantee-raised': 'guarantee.changed',
  'guarantee-restored': 'guarantee.changed',
  'guarantee-letter-issued': 'letter.issued',
  'guarantee-lapsed': 'guarantee.ended',
  'guarantee-expired': 'guarantee.ended',
  'guarantee-reversed': 'guarantee.ended',
  'guarantee-withdrawn': 'guarantee.ended',
  'claim-lodged': 'claim.lodged',
  'claim-withdrawn': 'claim.withdrawn',
  'claim-reopened': 'claim.reopened',
  'claim-settled': 'claim.decided',
  'claim-nothing-to-pay': 'claim.decided',
  'claim-refused': 'claim.decided',
  paid: 'claim.paid',
}

/**
 * All that a message says: nothing of any person. `status` and `sumOre` (what the fund holds) are those of the moment when it was
 * made, which may be later than `at`; the rest is read by the API.
 */
export interface NewsBody {
  /** The same each time that the message is sent. */
  readonly id: string
  readonly type: NewsType
  /** The guarantee's. */
  readonly number: string
  readonly status: GuaranteeStatus
  readonly sumOre: number
  readonly at: Instant
}

export type DeliveryStatus = 'waiting' | 'sending' | 'delivered' | 'given-up'

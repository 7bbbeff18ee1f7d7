import type { Day } from '../shared/day.ts'

/** What a bank has told of a loan that is not kept. */
export interface DefaultNotice {
  readonly kind: DefaultKind
  /** When it came about, or when the sale is set for. */
  readonly eventDay: Day
  readonly words: string
  readonly bankName: string
  readonly reporterName: string | null
  readonly reportedDay: Day
}

export const defaultKinds = ['default', 'forced-sale'] as const
export type DefaultKind = (typeof defaultKinds)[number]

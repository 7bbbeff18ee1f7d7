import type { EventKind } from './case-events-store.ts'

/** The decisions of a case that give a right of appeal, and what each is a decision on. */
export const decisionMatters = {
  granted: 'application',
  'granted-in-part': 'application',
  refused: 'application',
  dismissed: 'application',
  'claim-settled': 'claim',
  'claim-nothing-to-pay': 'claim',
  'claim-refused': 'claim',
  'guarantee-reversed': 'guarantee',
  'guarantee-lapsed': 'guarantee',
  'appeal-dismissed': 'appeal',
} as const satisfies Partial<Record<EventKind, string>>

import type { EventKind } from '../history/case-events-store.ts'

/** What the history can be narrowed to. Readings stand apart, for they change nothing. */
export const historyKinds = [
  'application',
  'dialogue',
  'assessment',
  'deadlines',
  'guarantee',
  'claim',
  'readings',
] as const
export type HistoryKind = (typeof historyKinds)[number]
export type EventGroup = Exclude<HistoryKind, 'readings'>

/** By how the names of events begin; what is in none of these is part of how the case was assessed and decided. */
const beginnings: Readonly<Record<Exclude<EventGroup, 'assessment'>, RegExp>> = {
  application: /^(financing-|draft|submitted|withdrawn|application-|lapse|person-|invitation-)/,
  dialogue: /^(returned-for-more|more-|comment-|request-|asked-|message-|note-|information-|document-)/,
  deadlines: /^(reminded|deadline-|preliminary-)/,
  guarantee:
    /^(commitment-|guarantee-|building-|completed|stepped-|sale-|told-of-room|start-|completion-|loan-|remaining-loan|assignment-|default-)/,
  claim: /^(claim-|payment-|paid|repayment-)/,
}

export function groupOf(kind: EventKind): EventGroup {
  const found = Object.entries(beginnings).find(([, beginning]) => beginning.test(kind))
  return (found?.[0] as EventGroup | undefined) ?? 'assessment'
}

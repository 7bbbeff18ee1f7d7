import type { EventKind } from './case-events-store.ts'

/** What changes where a guarantee stands, so that the bank that it names wants to hear of it. */
export const guaranteeNewsKinds = [
  'commitment-accepted',
  'commitment-declined',
  'building-started',
  'completed',
  'deadline-moved',
  'stepped-down',
  'guarantee-raised',
  'guarantee-restored',
  'guarantee-letter-issued',
  'guarantee-lapsed',
  'guarantee-expired',
  'guarantee-reversed',
  'guarantee-withdrawn',
  'claim-lodged',
  'claim-withdrawn',
  'claim-reopened',
  'claim-settled',
  'claim-nothing-to-pay',
  'claim-refused',
  'paid',
] as const satisfies readonly EventKind[]

export type GuaranteeNewsKind = (typeof guaranteeNewsKinds)[number]

const kinds: ReadonlySet<EventKind> = new Set(guaranteeNewsKinds)

export const isGuaranteeNews = (kind: EventKind): kind is GuaranteeNewsKind => kinds.has(kind)

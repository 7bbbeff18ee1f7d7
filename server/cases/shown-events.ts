import type { CaseEvent, EventKind } from '../history/case-events-store.ts'
import { type Audience, takesPart } from './audience.ts'

/** An event as somebody may see it, with those of its facts that are theirs; worded in `views/event-text.ts`. */
export interface ShownEvent extends Omit<CaseEvent, 'detail' | 'actorId'> {
  readonly detail: EventFacts
  /** For several savings in a row: how many. */
  readonly times: number
}

export type EventFacts = Readonly<Record<string, string | number | boolean | null>>

/** Facts of an event that are figures, days or choices, and free words. Whatever else it holds is not shown. */
const plainFacts = [
  'reference',
  'track',
  'outcome',
  'neededOre',
  'guaranteedOre',
  'releasedOre',
  'heldOre',
  'onDay',
  'termEnds',
  'dwellingId',
  'bidOre',
  'armsLength',
  'answer',
  'number',
  'payoutOre',
  'paidDay',
  'receivedDay',
  'recoveredOre',
  'repaymentOre',
  'cause',
  'late',
  'postedDay',
  'bodyCase',
  'boardCase',
  'boardDay',
  'deadline',
  'dueDay',
  'oldDay',
  'expectedDay',
  'role',
  'officerName',
  'impartial',
  'userName',
  'deputyName',
  'loanOre',
  'remainingOre',
  'source',
  'default',
  'partly',
  'toBank',
  'side',
] as const
const words = ['reason', 'reasons', 'explanation', 'name'] as const
/** What is said of one of the staff, to them alone. */
const staffWords = ['finding'] as const

/** How a case is being considered is for those who consider it. */
const internal: ReadonlySet<EventKind> = new Set([
  'recommended',
  'recommendation-returned',
  'sent-to-board',
  'put-on-board-list',
  'claim-recommended',
  'claim-recommendation-returned',
  'deputy-appointed',
  'information-set-aside',
  'appeal-reviewed',
  'appeal-review-returned',
])

/** What the staff write for each other is for nobody else to know of. */
const staffOnly: ReadonlySet<EventKind> = new Set(['note-written', 'note-corrected', 'note-pinned', 'note-unpinned'])

/** That those who handle the case may do so is what others take for granted. */
const isGranted = ({ kind, detail }: CaseEvent): boolean =>
  kind === 'impartiality-declared' && detail?.impartial !== false

/** What is between the applicants and their bank is for them and those who handle the case. */
const ofBank: ReadonlySet<EventKind> = new Set([
  'financing-asked',
  'financing-confirmed',
  'financing-declined',
  'loan-registered',
  'remaining-loan-confirmed',
  'assignment-proposed',
  'assignment-agreed',
  'assignment-declined',
  'assignment-revoked',
  'default-notified',
])

export function shownEvents(events: readonly CaseEvent[], audience: Audience): ShownEvent[] {
  const shown: ShownEvent[] = []
  let before: CaseEvent | null = null
  for (const event of events) {
    if (audience !== 'staff' && (isGranted(event) || staffOnly.has(event.kind))) continue
    if (ofBank.has(event.kind) && !takesPart(audience)) continue
    const next = shownEvent(event, audience)
    const last = shown.at(-1)
    if (last && before && isSavedOn(before, event)) shown[shown.length - 1] = { ...next, times: last.times + 1 }
    else shown.push(next)
    before = event
  }
  return shown
}

/** Several savings in a row by the same person are told as one. */
const isSavedOn = (before: CaseEvent, event: CaseEvent): boolean =>
  before.kind === 'draft-saved' && event.kind === 'draft-saved' && before.actorId === event.actorId

function shownEvent({ seq, kind, actorName, day, recordedAt, detail }: CaseEvent, audience: Audience): ShownEvent {
  return { seq, kind, actorName, day, recordedAt, times: 1, detail: pick(detail ?? {}, factsOf(kind, audience)) }
}

/** NOTE: a finding that a tie is none stood among the words that all may read, in events from before it had a name of its own. */
function factsOf(kind: EventKind, audience: Audience): readonly string[] {
  if (audience === 'staff') return [...plainFacts, ...words, ...staffWords]
  if (internal.has(kind)) return []
  return audience === 'owner' || audience === 'helper' || kind === 'tie-cleared'
    ? plainFacts
    : [...plainFacts, ...words]
}

function pick(detail: Readonly<Record<string, unknown>>, names: readonly string[]): EventFacts {
  const facts: Record<string, string | number | boolean | null> = {}
  for (const name of names) {
    const value = detail[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') facts[name] = value
  }
  return facts
}

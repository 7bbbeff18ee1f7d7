import type { CaseEvent, EventKind } from '../history/case-events-store.ts'
import type { Audience } from './audience.ts'

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
  'side',
] as const
const words = ['reason', 'reasons', 'explanation', 'name'] as const

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

export function shownEvents(events: readonly CaseEvent[], audience: Audience): ShownEvent[] {
  const shown: ShownEvent[] = []
  for (const event of events) {
    if (audience !== 'staff' && (isGranted(event) || staffOnly.has(event.kind))) continue
    const next = shownEvent(event, audience)
    const last = shown.at(-1)
    if (last && last.kind === 'draft-saved' && next.kind === 'draft-saved') {
      shown[shown.length - 1] = { ...next, times: last.times + 1 }
    } else shown.push(next)
  }
  return shown
}

function shownEvent({ seq, kind, actorName, day, recordedAt, detail }: CaseEvent, audience: Audience): ShownEvent {
  const isHidden = internal.has(kind) && audience !== 'staff'
  const names = isHidden ? [] : audience === 'owner' || audience === 'helper' ? plainFacts : [...plainFacts, ...words]
  return { seq, kind, actorName, day, recordedAt, times: 1, detail: pick(detail ?? {}, names) }
}

function pick(detail: Readonly<Record<string, unknown>>, names: readonly string[]): EventFacts {
  const facts: Record<string, string | number | boolean | null> = {}
  for (const name of names) {
    const value = detail[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') facts[name] = value
  }
  return facts
}

import type { DraftFacts } from '../applications/application-facts.ts'
import { differingPaths } from '../applications/merge-drafts.ts'
import type { CaseEvent } from '../history/case-events-store.ts'
import type { DayOfReading } from '../history/readings-read.ts'
import type { Audience } from './audience.ts'
import { type EventGroup, groupOf, type HistoryKind } from './history-kinds.ts'
import { type ShownEvent, shownEvents } from './shown-events.ts'

/** An event with what it changed of an application that had been sent in before. */
export interface HistoryEvent extends ShownEvent {
  readonly group: EventGroup
  readonly correction: Correction | null
}

/** What the application said, and what it says since. */
export interface Correction {
  /** The answers that are not the same: `dwellings.1.areaM2`. */
  readonly changed: readonly string[]
  readonly before: DraftFacts
  readonly after: DraftFacts
}

/** Everything that has happened to a case, and who has looked at it, as its page shows and JSON answers it. */
export interface CaseHistory {
  readonly id: string
  readonly reference: string | null
  readonly audience: Audience
  /** What was asked for; `null` for all of it. */
  readonly kind: HistoryKind | null
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<HistoryKind, number>>
  readonly events: readonly HistoryEvent[]
  readonly readings: readonly DayOfReading[]
}

interface Told extends Pick<CaseHistory, 'id' | 'reference' | 'audience' | 'kind'> {
  readonly events: readonly CaseEvent[]
  readonly readings: readonly DayOfReading[]
}

export function caseHistory({ events: stored, readings, ...told }: Told): CaseHistory {
  const corrections = correctionsIn(stored)
  const events = shownEvents(stored, told.audience).map(event => ({
    ...event,
    group: groupOf(event.kind),
    correction: corrections.get(event.seq) ?? null,
  }))
  const { kind } = told
  return {
    ...told,
    counts: countsOf(events, readings),
    events: kind === null ? events : events.filter(event => event.group === kind),
    readings: kind === null || kind === 'readings' ? readings : [],
  }
}

function countsOf(events: readonly HistoryEvent[], readings: readonly DayOfReading[]): CaseHistory['counts'] {
  const count = (group: EventGroup) => events.filter(event => event.group === group).length
  return {
    application: count('application'),
    dialogue: count('dialogue'),
    assessment: count('assessment'),
    deadlines: count('deadlines'),
    guarantee: count('guarantee'),
    claim: count('claim'),
    readings: readings.length,
  }
}

/** Each time the application was sent in again, by the place of the event. Facts that have been erased are told nowhere. */
function correctionsIn(events: readonly CaseEvent[]): ReadonlyMap<number, Correction> {
  const corrections = new Map<number, Correction>()
  let before: DraftFacts | null = null
  for (const { kind, seq, detail } of events) {
    if (kind !== 'submitted') continue
    const after = (detail?.facts ?? null) as DraftFacts | null
    if (before && after) corrections.set(seq, { changed: differingPaths(after, before), before, after })
    before = after
  }
  return corrections
}

import { appealDeadline, lastDayForLateAppeal } from '../deadlines/appeal-clock.ts'
import type { CaseEvent, EventKind } from '../history/case-events-store.ts'
import { decisionMatters } from '../history/decision-kinds.ts'
import { systemActor } from '../people/actor.ts'
import type { Day } from '../shared/day.ts'

export type AppealableKind = keyof typeof decisionMatters
export type AppealMatter = (typeof decisionMatters)[AppealableKind]

export const matterOf = (kind: AppealableKind): AppealMatter => decisionMatters[kind]

/** A claim that was settled has been paid, or is about to be, once; what is to come besides is settled in a claim of its own. */
export const canTakeUp = (kind: AppealableKind): boolean => kind !== 'claim-settled' && kind !== 'claim-nothing-to-pay'

/** What takes a decision up again, so that there is nothing to appeal until there is a new one. */
const undone: Partial<Record<EventKind, AppealMatter>> = {
  'case-reopened': 'application',
  'claim-reopened': 'claim',
  'guarantee-restored': 'guarantee',
  'appeal-taken-up': 'appeal',
}

/** A decision that stands, named by the number of the event that told of it. */
export interface StandingDecision {
  readonly seq: number
  readonly kind: AppealableKind
  /** Of the claim or the appeal that it was about. */
  readonly number: number | null
  /** When it was made, and the notice of it sent. */
  readonly day: Day
  readonly decidedBy: string
  /** On which an appeal is in time. */
  readonly lastDay: Day
  /** After which none is taken, whatever the reason. */
  readonly lastLateDay: Day
}

type Told = Pick<CaseEvent, 'seq' | 'kind' | 'actorId' | 'day' | 'detail'>

/** The decisions that stand in a case, the oldest first. What the calendar did by itself is none. */
export function standingDecisions(events: readonly Told[]): StandingDecision[] {
  const standing = new Map<string, StandingDecision>()
  for (const event of events) {
    const number = numberIn(event)
    const over = undone[event.kind]
    if (over) standing.delete(keyOf(over, number))
    if (isAppealable(event.kind) && event.actorId !== systemActor.id)
      standing.set(keyOf(decisionMatters[event.kind], number), decisionIn(event, event.kind))
  }
  return [...standing.values()].sort((a, b) => a.seq - b.seq)
}

/** Claims and appeals are told apart by their numbers; there is one application and one guarantee. */
const keyOf = (matter: AppealMatter, number: number | null): string =>
  matter === 'claim' || matter === 'appeal' ? `${matter} ${number}` : matter

const isAppealable = (kind: EventKind): kind is AppealableKind => Object.hasOwn(decisionMatters, kind)

const numberIn = ({ detail }: Told): number | null => (typeof detail?.number === 'number' ? detail.number : null)

function decisionIn(event: Told, kind: AppealableKind): StandingDecision {
  const { seq, day, actorId } = event
  return {
    seq,
    kind,
    number: numberIn(event),
    day,
    decidedBy: actorId,
    lastDay: appealDeadline(day),
    lastLateDay: lastDayForLateAppeal(day),
  }
}

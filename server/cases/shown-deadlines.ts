import { type DeadlineKind, deadlineRules } from '../deadlines/deadline.ts'
import type { CaseDeadline } from '../deadlines/deadline-lists.ts'
import { claimableUntil } from '../guarantees/guaranteed-dwelling.ts'
import { type Day, daysBetween } from '../shared/day.ts'
import type { Audience } from './audience.ts'
import type { CaseParts } from './case-read.ts'

/** Beside those that are kept, the days on which the term and the time for claims are over. */
export type ShownDeadlineKind = DeadlineKind | 'term' | 'claim'

export interface ShownDeadline {
  readonly kind: ShownDeadlineKind
  /** Whose it is to meet. */
  readonly holder: 'applicant' | 'fund'
  readonly dueDay: Day
  /** From today; negative once it has passed. */
  readonly daysLeft: number
  /** `null` as long as it is open. */
  readonly closedDay: Day | null
  readonly outcome: 'met' | 'passed' | null
  /** Of the claim that is to be answered. */
  readonly claimNumber: number | null
  /** The home that a bid is for, where there are several. */
  readonly dwellingId: string | null
}

/** By their last day. What fell away without being met or missed, and a draft that was sent in, is history and stands there. */
export function shownDeadlines(parts: CaseParts, audience: Audience, today: Day): ShownDeadline[] {
  if (audience === 'owner') return []
  const kept = parts.deadlines.flatMap(deadline => shownDeadline(parts, deadline, today))
  const all = [...kept, ...termDeadlines(parts, today)].sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))
  return audience === 'helper' ? all.filter(({ kind }) => isForHelpers(kind)) : all
}

/** Whoever only helps with the application sees what that has to be done by, and nothing of the guarantee. */
export const isForHelpers = (kind: ShownDeadlineKind): boolean => ofApplication.includes(kind)

const ofApplication: readonly ShownDeadlineKind[] = ['draft', 'request', 'answer', 'promised-answer']

function shownDeadline(parts: CaseParts, deadline: CaseDeadline, today: Day): ShownDeadline[] {
  const { kind, subject, dueDay, closedDay, outcome } = deadline
  if (outcome === 'dropped' || (kind === 'draft' && closedDay !== null)) return []
  const claim = parts.claims.find(({ id }) => id === subject)
  const isOfMany = kind === 'sale-response' && (parts.open?.dwellings.length ?? 0) > 1
  return [
    {
      kind,
      holder: deadlineRules[kind].holder,
      dueDay,
      daysLeft: daysBetween(today, dueDay),
      closedDay,
      outcome,
      claimNumber: claim?.number ?? null,
      dwellingId: isOfMany ? subject : null,
    },
  ]
}

/** Once the home is completed, and as long as the guarantee lives. */
function termDeadlines({ open }: CaseParts, today: Day): ShownDeadline[] {
  if (open?.guarantee.status !== 'completed') return []
  const { guarantee, holdRules } = open
  const claim = claimableUntil(guarantee.completedDay, holdRules)
  return [ofTerm('term', guarantee.termEnds, today), ...(claim ? [ofTerm('claim', claim, today)] : [])]
}

const ofTerm = (kind: 'term' | 'claim', dueDay: Day, today: Day): ShownDeadline => ({
  kind,
  holder: 'applicant',
  dueDay,
  daysLeft: daysBetween(today, dueDay),
  closedDay: null,
  outcome: null,
  claimNumber: null,
  dwellingId: null,
})

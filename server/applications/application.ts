import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { ApplicationFacts, DraftFacts } from './application-facts.ts'
import type { BoardReferral, Decision, DecisionOutcome, Recommendation } from './decision.ts'

interface Stated {
  readonly facts: ApplicationFacts
  readonly ruleVersionId: string
  readonly submittedDay: Day
  readonly municipalityNumber: string
  readonly applicantKey: string
  /** When a decision in the case was last taken up again; `null` where none has been. */
  readonly reopenedDay: Day | null
}

interface Handled extends Stated {
  readonly assignedTo: string
}

interface Prepared extends Handled {
  readonly recommendation: Recommendation
  readonly preparedBy: string
  /** Set where an approver has sent the case on to the board. */
  readonly boardReferral: BoardReferral | null
}

interface Decided extends Prepared {
  readonly decision: Decision
  readonly decidedBy: string
  readonly decidedDay: Day
}

interface Returned extends Omit<Handled, 'facts'> {
  readonly facts: DraftFacts
  readonly returnedReason: string
}

/** One member for each status, so that a check of the status narrows. */
type In<Status extends string, Facts> = Status extends string ? Facts & { readonly status: Status } : never

/** An application by where it stands; each state has exactly the facts that it must have. */
export type Application =
  | In<'draft' | 'withdrawn' | 'lapsed', { readonly facts: DraftFacts }>
  | In<'submitted', Stated>
  | In<'returned', Returned>
  | In<'under-assessment', Handled>
  | In<'recommended' | 'waiting', Prepared>
  | In<DecisionOutcome, Decided>

export type ApplicationStatus = Application['status']
export type ApplicationIn<Status extends ApplicationStatus> = Extract<Application, { status: Status }>

/** What may follow what; everything else is refused. A granted application lives on as a guarantee; what is decided can be taken up again. */
export const applicationTransitions: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  draft: ['submitted', 'withdrawn', 'lapsed'],
  submitted: ['under-assessment', 'withdrawn'],
  'under-assessment': ['returned', 'recommended', 'withdrawn'],
  returned: ['submitted', 'withdrawn', 'lapsed'],
  recommended: ['under-assessment', 'waiting', 'granted', 'granted-in-part', 'refused', 'dismissed', 'withdrawn'],
  waiting: ['under-assessment', 'granted', 'granted-in-part', 'refused', 'dismissed', 'withdrawn'],
  granted: ['under-assessment'],
  'granted-in-part': ['under-assessment'],
  refused: ['under-assessment'],
  dismissed: ['under-assessment'],
  withdrawn: [],
  lapsed: [],
}

/** Where an application waits for somebody in the fund, or for the applicant's answer to them: it can be given to another officer. */
export const assignableApplications = [
  'submitted',
  'under-assessment',
  'returned',
  'recommended',
  'waiting',
] as const satisfies ApplicationStatus[]

/** @throws Refused `wrong-state` where the application may not move there now. */
export function requireMove(application: Application, to: ApplicationStatus): void {
  if (!applicationTransitions[application.status].includes(to)) {
    refuse({ code: 'wrong-state', action: to, state: application.status })
  }
}

/** Narrows the application to the states that an action is for. @throws Refused `wrong-state` */
export function requireStatus<Status extends ApplicationStatus>(
  application: Application,
  action: string,
  ...allowed: readonly Status[]
): ApplicationIn<Status> {
  const found: readonly string[] = allowed
  if (!found.includes(application.status)) refuse({ code: 'wrong-state', action, state: application.status })
  return application as ApplicationIn<Status>
}

/** Recommended, and neither decided nor given back: an approver or the board decides. */
export const awaitsDecision = (application: Application): application is ApplicationIn<'recommended' | 'waiting'> =>
  application.status === 'recommended' || application.status === 'waiting'

/** What an approver has sent to the board is the board's to decide. @throws Refused `wrong-state` */
export function requireNotBeforeBoard({ boardReferral }: Prepared, action: string): void {
  if (boardReferral) refuse({ code: 'wrong-state', action, state: 'before-board' })
}

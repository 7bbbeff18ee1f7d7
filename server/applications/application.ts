import type { OfferAnswer, OfferRequest } from '../coverage/offer.ts'
import type { SettledFinding } from '../rules/settled-findings.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { ApplicationFacts, DraftFacts } from './application-facts.ts'

/** One home as the case officer approves it; what the guarantee is calculated from. */
export interface ApprovedDwelling {
  readonly id: string
  readonly approvedCostOre: number
  readonly expectedValueOre: number
  readonly approvedAreaM2: string | null
  readonly grantsOre: number
}

export type DecisionOutcome = 'granted' | 'granted-in-part' | 'refused' | 'dismissed'

/** What the case officer puts before the approver. `offer` is `null` where nothing is recommended to be granted. */
export interface Recommendation {
  readonly outcome: DecisionOutcome
  readonly reasons: string
  readonly dwellings: readonly ApprovedDwelling[]
  /** The most that is recommended, in øre; `null` = what the rules give. */
  readonly ceilingOre: number | null
  readonly deMinimisRemainingOre: number | null
  readonly findings: readonly SettledFinding[]
  readonly offer: CalculatedOffer | null
}

/** A calculation with what went into it, so that it can be done again in many years and give the same. */
export interface CalculatedOffer {
  readonly request: OfferRequest
  readonly answer: OfferAnswer
}

export interface Decision {
  readonly outcome: DecisionOutcome
  readonly reasons: string
  readonly offer: CalculatedOffer | null
}

interface Stated {
  readonly facts: ApplicationFacts
  readonly ruleVersionId: string
  readonly submittedDay: Day
  readonly municipalityNumber: string
  readonly applicantKey: string
}

interface Handled extends Stated {
  readonly assignedTo: string
}

interface Prepared extends Handled {
  readonly recommendation: Recommendation
  readonly preparedBy: string
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

/** What may follow what; everything else is refused. A granted application lives on as a guarantee. */
export const applicationTransitions: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['under-assessment', 'withdrawn'],
  'under-assessment': ['returned', 'recommended', 'withdrawn'],
  returned: ['submitted', 'withdrawn', 'lapsed'],
  recommended: ['under-assessment', 'waiting', 'granted', 'granted-in-part', 'refused', 'dismissed', 'withdrawn'],
  waiting: ['under-assessment', 'granted', 'granted-in-part', 'refused', 'dismissed', 'withdrawn'],
  granted: [],
  'granted-in-part': [],
  refused: [],
  dismissed: [],
  withdrawn: [],
  lapsed: [],
}

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

export const isGrant = (outcome: DecisionOutcome): boolean => outcome === 'granted' || outcome === 'granted-in-part'

import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'

export type EndReason = 'declined' | 'lapsed' | 'expired' | 'reversed' | 'settled' | 'withdrawn'

interface Common {
  readonly caseId: string
  readonly fundId: string
  readonly number: string
  readonly ruleVersionId: string
  readonly municipalityNumber: string
  readonly applicantKey: string
  readonly guaranteedOre: number
  /** What it holds of the fund's capital now. */
  readonly heldOre: number
  readonly committedDay: Day
  readonly acceptanceDeadline: Day
  readonly startDeadline: Day
  readonly completionDeadline: Day
  readonly acceptedDay: Day | null
  readonly startedDay: Day | null
  /** While a claim is open nothing is released by the calendar or by others; `null` where none is. */
  readonly openClaimId: string | null
}

interface Running {
  readonly completedDay: null
  readonly termEnds: null
}

/** Completion starts the term. */
interface Completed {
  readonly completedDay: Day
  readonly termEnds: Day
}

interface Ended {
  readonly completedDay: Day | null
  readonly termEnds: Day | null
  readonly endReason: EndReason
  readonly endedDay: Day
}

/** A guarantee by where it stands. Only an ended one holds nothing. */
export type Guarantee =
  | (Common & Running & { readonly status: 'committed' })
  | (Common & Running & { readonly status: 'in-force' })
  | (Common & Running & { readonly status: 'building' })
  | (Common & Completed & { readonly status: 'completed' })
  | (Common & Ended & { readonly status: 'ended' })

export type GuaranteeStatus = Guarantee['status']
export type GuaranteeIn<Status extends GuaranteeStatus> = Extract<Guarantee, { status: Status }>

/** What may follow what. Every live guarantee can end; why is another matter (`endReasons`). */
export const guaranteeTransitions: Record<GuaranteeStatus, readonly GuaranteeStatus[]> = {
  committed: ['in-force', 'ended'],
  'in-force': ['building', 'ended'],
  building: ['completed', 'ended'],
  completed: ['ended'],
  ended: [],
}

export const guaranteeStatuses = Object.keys(guaranteeTransitions) as GuaranteeStatus[]

/** In which states each end can come. */
export const endReasons: Record<EndReason, readonly GuaranteeStatus[]> = {
  declined: ['committed'],
  lapsed: ['committed', 'in-force', 'building'],
  withdrawn: ['in-force', 'building', 'completed'],
  reversed: ['committed', 'in-force', 'building', 'completed'],
  settled: ['in-force', 'building', 'completed'],
  expired: ['completed'],
}

/** The deadlines that an approver can move, and the states in which they are still to be met. */
export const extendableIn = {
  acceptance: ['committed'],
  start: ['committed', 'in-force'],
  completion: ['committed', 'in-force', 'building'],
} as const satisfies Record<string, readonly GuaranteeStatus[]>
export type ExtendableDeadline = keyof typeof extendableIn

/** Narrows the guarantee to the states that an action is for. @throws Refused `wrong-state` */
export function requireGuarantee<Status extends GuaranteeStatus>(
  guarantee: Guarantee,
  action: string,
  ...allowed: readonly Status[]
): GuaranteeIn<Status> {
  const found: readonly string[] = allowed
  if (!found.includes(guarantee.status)) refuse({ code: 'wrong-state', action, state: guarantee.status })
  return guarantee as GuaranteeIn<Status>
}

/** @throws Refused `wrong-state` where the guarantee cannot end in this way now. */
export function requireEnd(guarantee: Guarantee, reason: EndReason): void {
  if (!endReasons[reason].includes(guarantee.status))
    refuse({ code: 'wrong-state', action: reason, state: guarantee.status })
}

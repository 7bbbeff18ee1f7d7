import type { OfferAnswer, OfferRequest } from '../coverage/offer.ts'
import type { SettledFinding } from '../rules/settled-findings.ts'
import type { Day } from '../shared/day.ts'
import type { FigureSources } from './figure-source.ts'
import type { Condition, Reasons } from './reasons.ts'
import type { StateAid } from './state-aid.ts'

/** One home as the case officer approves it; what the guarantee is calculated from. */
export interface ApprovedDwelling {
  readonly id: string
  readonly approvedCostOre: number
  readonly expectedValueOre: number
  readonly approvedAreaM2: string | null
  readonly grantsOre: number
  /** `null` in recommendations that were made before figures had sources. */
  readonly sources: FigureSources | null
}

export type DecisionOutcome = 'granted' | 'granted-in-part' | 'refused' | 'dismissed'

/** What the case officer puts before the approver. `offer` is `null` where nothing is recommended to be granted. */
export interface Recommendation {
  readonly outcome: DecisionOutcome
  readonly reasons: Reasons
  /** None where nothing is recommended to be granted. */
  readonly conditions: readonly Condition[]
  readonly dwellings: readonly ApprovedDwelling[]
  /** The most that is recommended, in øre; `null` = what the rules give. */
  readonly ceilingOre: number | null
  readonly deMinimisRemainingOre: number | null
  /** `null` for private persons, and in recommendations that were made before it was stated. */
  readonly stateAid: StateAid | null
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
  readonly reasons: Reasons
  readonly conditions: readonly Condition[]
  readonly offer: CalculatedOffer | null
  /** `null` where an approver decided. */
  readonly board: BoardResolution | null
}

/** The board's meeting that a decision was made in. */
export interface BoardResolution {
  readonly caseNumber: string
  readonly day: Day
  /** Who did not take part because they were disqualified, in words; empty where nobody was. */
  readonly disqualified: string
}

/** Why an approver leaves a case to the board. */
export interface BoardReferral {
  readonly sentBy: string
  readonly sentDay: Day
  readonly reason: string
}

export const isGrant = (outcome: DecisionOutcome): boolean => outcome === 'granted' || outcome === 'granted-in-part'

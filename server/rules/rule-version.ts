import type { Terms } from '../coverage/terms.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { Criteria, CriterionCode } from './criteria.ts'

/** What is promised, in law and in the words of the letters: an owner may have to give a conditional grant instead of a guarantee. */
export type Product = {
  readonly legalForm: string
  /** What the letter calls itself. */
  readonly documentName: string
  /** What pages and letters say the promise is not. */
  readonly notice: string
  /** Once the homes are built, what is held is never more than the bank says is left of the loan. */
  readonly followsRemainingLoan: boolean
}

/** From the day of the decision; completion is counted from the same day, a claim from the end of the term. */
export type Deadlines = {
  readonly acceptanceDays: number
  readonly startMonths: number
  readonly completionMonths: number
  readonly claimMonths: number
  /** From the day an application or a claim came in complete, until the fund answers, or says when it will. */
  readonly answerMonths: number
  /** How long a preliminary answer that goes out by itself says that the answer will take, from that day. */
  readonly expectedWeeks: number
  /** Working days from a notice of sale until the fund answers. */
  readonly saleResponseDays: number
  /** From the day a repayment is demanded. */
  readonly repaymentDays: number
}

/** A text for each criterion, and for what every decision and appeal refers to. Blank only for a criterion that is not in use. */
export type LegalReferences = Readonly<Record<CriterionCode | 'decision' | 'appeal', string>>

export type RuleContent = {
  readonly product: Product
  readonly terms: Terms
  /** How many times its capital the fund may promise: a decimal string, at least 1. */
  readonly gearing: string
  readonly criteria: Criteria
  readonly deadlines: Deadlines
  readonly legalReferences: LegalReferences
}

type Common = {
  readonly id: string
  readonly fundId: string
  /** 1, 2, 3 … within the fund. */
  readonly number: number
  readonly content: RuleContent
  readonly createdBy: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Goes up by one with each change; what pages carry so that nobody overwrites another's text. */
  readonly version: number
}

export type DraftVersion = Common & { readonly status: 'draft' }

export type AdoptedVersion = Common & {
  readonly status: 'adopted'
  readonly inForceFrom: Day
  /** The number of the case in which the board adopted it. */
  readonly boardCase: string
  readonly adoptedDay: Day
  /** The user who recorded the adoption. */
  readonly adoptedBy: string
}

/** A set of rules of one fund. Adopted once, it is never edited: cases are pinned to it. */
export type RuleVersion = DraftVersion | AdoptedVersion

/** What people are told. It follows from the day, so nothing has to happen at midnight. */
export type RuleState = 'draft' | 'adopted' | 'in-force' | 'superseded'

/** @param all the versions of the same fund, `version` among them. */
export function stateOn(version: RuleVersion, all: readonly RuleVersion[], day: Day): RuleState {
  if (version.status === 'draft') return 'draft'
  if (version.inForceFrom > day) return 'adopted'
  return inForceOn(all, day)?.id === version.id ? 'in-force' : 'superseded'
}

/** The adopted version with the latest day of coming into force that has been reached; of two with the same day the higher number. */
export function inForceOn(versions: readonly RuleVersion[], day: Day): AdoptedVersion | undefined {
  return versions
    .filter(version => version.status === 'adopted')
    .filter(version => version.inForceFrom <= day)
    .sort(latestFirst)[0]
}

/** The day a version stops being in force: when a later one takes over. `null` as long as none is adopted that does. */
export function replacedOn(version: AdoptedVersion, all: readonly RuleVersion[]): Day | null {
  const later = all
    .filter(other => other.status === 'adopted')
    .filter(other => latestFirst(other, version) < 0)
    .map(other => other.inForceFrom)
  return later.sort()[0] ?? null
}

function latestFirst(a: AdoptedVersion, b: AdoptedVersion): number {
  if (a.inForceFrom !== b.inForceFrom) return a.inForceFrom < b.inForceFrom ? 1 : -1
  return b.number - a.number
}

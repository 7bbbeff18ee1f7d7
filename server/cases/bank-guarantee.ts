import { guaranteeYear, guaranteeYears, limitOfYearOre } from '../coverage/guarantee-year.ts'
import type { Terms } from '../coverage/terms.ts'
import type { Guarantee } from '../guarantees/guarantee.ts'
import { claimableUntil, type GuaranteedDwelling } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Day } from '../shared/day.ts'
import { sumOre } from '../shared/money.ts'
import type { BankGuarantee } from './bank-read.ts'

/** What one page tells a bank about a guarantee. */
export interface BankPage extends BankGuarantee {
  readonly ruleVersion: number
  readonly terms: Terms
  /** What the promise is not. */
  readonly notice: string
  readonly endedDay: Day | null
  readonly claimOpen: boolean
  readonly claimableUntil: Day | null
  readonly dwellings: number
  readonly milestones: readonly Milestone[]
  readonly years: readonly SteppedYear[]
  readonly readiness: readonly Readiness[]
}

/** What the borrower must do, by when, and when it was done. */
export interface Milestone {
  readonly code: 'accept' | 'start' | 'complete'
  readonly deadline: Day
  readonly doneDay: Day | null
  readonly overdue: boolean
}

/** One year of the term; its days are known once the home is completed. */
export interface SteppedYear {
  readonly year: number
  readonly from: Day | null
  readonly to: Day | null
  readonly share: string
  /** The most that can be paid for a sale in that year. */
  readonly standsOre: number
  readonly isNow: boolean
}

/** What must be in place for a loss to be covered, and whether it is. */
export interface Readiness {
  readonly code: 'accepted' | 'started' | 'completed' | 'sale-noticed'
  readonly done: boolean
}

export function bankPage(found: BankGuarantee, open: OpenGuarantee, today: Day): BankPage {
  const { guarantee, dwellings, rules, holdRules } = open
  const { terms, product } = rules.content
  return {
    ...found,
    ruleVersion: rules.number,
    terms,
    notice: product.notice,
    endedDay: guarantee.status === 'ended' ? guarantee.endedDay : null,
    claimOpen: guarantee.openClaimId !== null,
    claimableUntil: claimableUntil(guarantee.completedDay, holdRules),
    dwellings: dwellings.length,
    milestones: milestonesOf(guarantee, today),
    years: yearsOf(open, today),
    readiness: guarantee.status === 'ended' ? [] : readinessOf(guarantee, dwellings),
  }
}

function milestonesOf(guarantee: Guarantee, today: Day): Milestone[] {
  const { acceptedDay, startedDay, completedDay, status } = guarantee
  const milestone = (code: Milestone['code'], deadline: Day, doneDay: Day | null): Milestone => ({
    code,
    deadline,
    doneDay,
    overdue: doneDay === null && status !== 'ended' && today > deadline,
  })
  return [
    milestone('accept', guarantee.acceptanceDeadline, acceptedDay),
    milestone('start', guarantee.startDeadline, startedDay),
    milestone('complete', guarantee.completionDeadline, completedDay),
  ]
}

/** Of the homes that are not settled, for nothing more can come for the others. */
function yearsOf({ guarantee, dwellings, rules }: OpenGuarantee, today: Day): SteppedYear[] {
  const { terms } = rules.content
  const { completedDay, status } = guarantee
  const now = completedDay === null || status === 'ended' ? null : guaranteeYear(completedDay, today, terms.termYears)
  const days = completedDay === null ? [] : guaranteeYears(completedDay, terms)
  const left = dwellings.filter(({ settledClaimId }) => settledClaimId === null)
  return terms.stepDown.map((share, index) => ({
    year: index + 1,
    from: days[index]?.from ?? null,
    to: days[index]?.to ?? null,
    share,
    standsOre: sumOre(left.map(({ guaranteedOre }) => limitOfYearOre(guaranteedOre, share))),
    isNow: now === index + 1,
  }))
}

function readinessOf(
  { acceptedDay, startedDay, completedDay }: Guarantee,
  dwellings: readonly GuaranteedDwelling[],
): Readiness[] {
  const left = dwellings.filter(({ settledClaimId }) => settledClaimId === null)
  return [
    { code: 'accepted', done: acceptedDay !== null },
    { code: 'started', done: startedDay !== null },
    { code: 'completed', done: completedDay !== null },
    { code: 'sale-noticed', done: left.every(({ notice }) => notice !== null) },
  ]
}

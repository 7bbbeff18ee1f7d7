import { guaranteeYear, guaranteeYears } from '../coverage/guarantee-year.ts'
import type { Terms } from '../coverage/terms.ts'
import type { Document } from '../documents/document.ts'
import type { Guarantee } from '../guarantees/guarantee.ts'
import { claimableUntil, standsIn } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import { type Readiness, readinessOf } from '../guarantees/readiness.ts'
import type { ListedLetter } from '../letters/letter-lists.ts'
import type { Day } from '../shared/day.ts'
import { sumOre } from '../shared/money.ts'
import type { BankGuarantee } from './bank-read.ts'
import type { CaseBank } from './case-bank-read.ts'

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
  /** What would be missing if a loss came today, and what is in place. */
  readonly readiness: readonly Readiness[]
  /** The loan and what else is between the bank and the case; `null` for owners, whom it does not concern. */
  readonly bank: CaseBank | null
  readonly followsRemainingLoan: boolean
  /** The guarantee letter as it stands now; `null` before one is issued, and for owners. */
  readonly letter: ListedLetter | null
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

interface Around {
  readonly open: OpenGuarantee
  readonly documents: readonly Pick<Document, 'kind'>[]
  readonly bank: CaseBank
  readonly letter: ListedLetter | null
  readonly seesBank: boolean
}

export function bankPage(
  found: BankGuarantee,
  { open, documents, bank, letter, seesBank }: Around,
  today: Day,
): BankPage {
  const { guarantee, dwellings, rules, holdRules } = open
  const financingConfirmed = bank.financing?.status === 'confirmed'
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
    readiness: readinessOf(open, { track: found.track, documents, financingConfirmed }),
    bank: seesBank ? bank : null,
    letter: seesBank ? letter : null,
    followsRemainingLoan: product.followsRemainingLoan,
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
    standsOre: sumOre(left.map(dwelling => standsIn(dwelling, share))),
    isNow: now === index + 1,
  }))
}

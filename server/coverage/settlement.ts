import { type AssessedDwelling, assessDwelling, type IncludedDwelling } from './assess-dwelling.ts'
import { type Exact, exactText, toOre } from './exact.ts'
import type { Failure } from './failure.ts'
import type { BindingLimit } from './limits.ts'
import { missingFact } from './missing-fact.ts'
import { payOut } from './payment.ts'
import { type ProjectLoss, projectLoss } from './project-loss.ts'
import type { SettlementOutcome } from './settlement-outcome.ts'
import type { SettlementRequest } from './settlement-request.ts'
import { Sheet } from './sheet.ts'
import { splitOre } from './split.ts'
import type { Work } from './work.ts'

/** Sums over the included dwellings: exact decimal strings in øre without trailing zeros. */
export type SettlementFigures = {
  readonly cost: string
  readonly value: string
  readonly loss: string
  readonly deductible: string
  readonly covered: string
}

/** `guaranteeYear` is `null` unless the dwelling is included. */
export type SettledDwelling = {
  readonly id: string
  readonly status: AssessedDwelling['status']
  readonly guaranteeYear: number | null
  readonly payoutOre: number
}

/** The dwellings' payouts add up to `payoutOre`, which is 0 unless the outcome is `payable`. */
export type SettlementAnswer = {
  readonly kind: 'settlement'
  readonly outcome: SettlementOutcome
  readonly payoutOre: number
  readonly bindingLimit: BindingLimit
  readonly figures: SettlementFigures
  readonly dwellings: readonly SettledDwelling[]
}

/**
 * What is paid when dwellings have been sold: each dwelling's loss; deductible, coverage and caps, for each or for the
 * project netted; the limits of the project; rounded down once, at the end, and split over the dwellings.
 *
 * Cost 4 800 000 kr, sold for 4 000 000 kr, 5 % deductible of the cost, 80 %: 0.8 × (800 000 − 240 000) = 448 000 kr.
 */
export function settle(request: SettlementRequest, sheet = new Sheet()): SettlementAnswer | Failure {
  const work = { terms: request.terms, sheet }
  const dwellings = assessDwellings(request, work)
  if ('error' in dwellings) return dwellings
  const loss = projectLoss(dwellings.filter(isIncluded), work)
  const payment = payOut({ loss, dwellings, limits: request.limits }, work)
  const payouts = payoutsOre(dwellings, { weights: loss.weights, payout: payment.payout }, work)
  return {
    kind: 'settlement',
    outcome: payment.outcome,
    payoutOre: toOre(payment.payout),
    bindingLimit: payment.bindingLimit,
    figures: figuresOf(loss),
    dwellings: dwellings.map((dwelling, index) => settled(dwelling, payouts[index] ?? 0)),
  }
}

/** The error is that of the first dwelling that has one. */
function assessDwellings(request: SettlementRequest, work: Work): readonly AssessedDwelling[] | Failure {
  const dates = { startDate: request.guarantee.startDate, settlementDate: request.settlementDate }
  const assessed: AssessedDwelling[] = []
  for (const [index, dwelling] of request.dwellings.entries()) {
    work.sheet.subject = dwelling.id
    const result = assessDwelling(dwelling, dates, work)
    if (typeof result === 'string') return missingFact(result, { index, id: dwelling.id })
    assessed.push(result)
  }
  work.sheet.subject = null
  return assessed
}

type Payouts = { readonly payout: Exact; readonly weights: ReadonlyMap<string, Exact> }

/** Over all dwellings in order, those left out with a weight of 0. */
function payoutsOre(dwellings: readonly AssessedDwelling[], { payout, weights }: Payouts, work: Work) {
  const { terms, sheet } = work
  const amount = sheet.line('amount-to-split', 'sum', [payout])
  const parts = dwellings.map(({ id }) => {
    sheet.subject = id
    const weight = weights.get(id) ?? null
    return { id, weight: sheet.line('weight', 'sum', terms.netProject ? [weight] : [null, weight]) }
  })
  return splitOre({ amount, unitOre: terms.roundDownToOre, parts }, sheet)
}

const isIncluded = (dwelling: AssessedDwelling): dwelling is IncludedDwelling => dwelling.status === 'included'

function figuresOf({ cost, value, loss, deductible, covered }: ProjectLoss): SettlementFigures {
  return {
    cost: exactText(cost),
    value: exactText(value),
    loss: exactText(loss),
    deductible: exactText(deductible),
    covered: exactText(covered),
  }
}

function settled(dwelling: AssessedDwelling, payoutOre: number): SettledDwelling {
  const guaranteeYear = dwelling.status === 'included' ? dwelling.guaranteeYear : null
  return { id: dwelling.id, status: dwelling.status, guaranteeYear, payoutOre }
}

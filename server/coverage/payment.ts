import type { AssessedDwelling } from './assess-dwelling.ts'
import { bindingLimit } from './binding-limit.ts'
import { type Exact, exactText, fromOre, zero } from './exact.ts'
import type { BindingLimit } from './limits.ts'
import type { ProjectLoss } from './project-loss.ts'
import { withinProjectLimits } from './settlement-limits.ts'
import { type SettlementFacts, type SettlementOutcome, settlementOutcome } from './settlement-outcome.ts'
import type { SettlementLimits } from './settlement-request.ts'
import type { Work } from './work.ts'

/** What a project has lost, and what may be paid of it. */
export type Payable = {
  readonly loss: ProjectLoss
  readonly dwellings: readonly AssessedDwelling[]
  readonly limits: SettlementLimits
}

/** `payout` is whole øre, 0 unless the outcome is `payable`. */
export type Payment = {
  readonly outcome: SettlementOutcome
  readonly payout: Exact
  readonly bindingLimit: BindingLimit
}

/**
 * The amount under the project limits, rounded down, and paid where it reaches the smallest payout.
 * NOTE: without a loss, or within the deductible, no limit can bind: none is below an amount of 0.
 */
export function payOut({ loss, dwellings, limits }: Payable, work: Work): Payment {
  const { terms, sheet } = work
  const limited = withinProjectLimits(loss.amount, limits, work)
  const binding = bindingLimit(limited.binding, loss.bindings, sheet)
  const rounded = sheet.round('rounded-amount', 'round-down', [limited.amount, terms.roundDownToOre])
  const outcome = settlementOutcome(factsOf({ loss, dwellings, rounded, binding }, work), sheet)
  const payout = outcome === 'payable' ? rounded : zero
  if (sheet.tracing)
    sheet.write({ code: 'payout', operation: 'when-payable' }, [outcome, exactText(rounded)], exactText(payout))
  return { outcome, payout, bindingLimit: binding }
}

type Counted = Omit<Payable, 'limits'> & { readonly rounded: Exact; readonly binding: BindingLimit }

function factsOf({ loss, dwellings, rounded, binding }: Counted, { terms, sheet }: Work): SettlementFacts {
  const least = [fromOre(terms.minimumPayoutOre), fromOre(terms.roundDownToOre)]
  return {
    included: dwellings.filter(({ status }) => status === 'included').length,
    outsideTerm: dwellings.filter(({ status }) => status === 'outside-term').length,
    loss: loss.loss,
    covered: loss.covered,
    rounded,
    threshold: sheet.line('payout-threshold', 'greatest', least),
    binding,
    coveredRounded: sheet.round('covered-rounded-down', 'round-down', [loss.covered, terms.roundDownToOre]),
  }
}

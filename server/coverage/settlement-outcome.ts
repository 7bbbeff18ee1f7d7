import { type Exact, exactText, zero } from './exact.ts'
import type { BindingLimit } from './limits.ts'
import type { Sheet } from './sheet.ts'

/**
 * What a settlement came to.
 * - `outside-term`, `no-event`: nothing counts, because of the term, or because nothing was sold
 * - `no-loss`, `within-deductible`: nothing is covered
 * - `limit-exhausted`: a limit left too little to pay
 * - `below-minimum`: what is covered is too little to pay
 */
export type SettlementOutcome =
  | 'outside-term'
  | 'no-event'
  | 'no-loss'
  | 'within-deductible'
  | 'payable'
  | 'limit-exhausted'
  | 'below-minimum'

/** What the outcome follows from. The rounded amounts are rounded down; the threshold is the least that is paid. */
export type SettlementFacts = {
  readonly included: number
  readonly outsideTerm: number
  readonly loss: Exact
  readonly covered: Exact
  readonly rounded: Exact
  readonly threshold: Exact
  readonly binding: BindingLimit
  readonly coveredRounded: Exact
}

export function settlementOutcome(facts: SettlementFacts, sheet: Sheet): SettlementOutcome {
  const outcome = facts.included === 0 ? withoutEvent(facts) : withEvent(facts)
  if (sheet.tracing) sheet.write({ code: 'outcome', operation: 'outcome' }, texts(facts), outcome)
  return outcome
}

function withoutEvent({ outsideTerm }: SettlementFacts): SettlementOutcome {
  return outsideTerm > 0 ? 'outside-term' : 'no-event'
}

function withEvent({ loss, covered, rounded, threshold, binding, coveredRounded }: SettlementFacts): SettlementOutcome {
  if (loss === zero) return 'no-loss'
  if (covered === zero) return 'within-deductible'
  if (rounded >= threshold) return 'payable'
  return binding !== 'none' && coveredRounded >= threshold ? 'limit-exhausted' : 'below-minimum'
}

function texts(facts: SettlementFacts): readonly string[] {
  return [
    String(facts.included),
    String(facts.outsideTerm),
    exactText(facts.loss),
    exactText(facts.covered),
    exactText(facts.rounded),
    exactText(facts.threshold),
    facts.binding,
    exactText(facts.coveredRounded),
  ]
}

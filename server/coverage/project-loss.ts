import type { IncludedDwelling } from './assess-dwelling.ts'
import { coverLoss } from './cover.ts'
import type { Exact } from './exact.ts'
import type { BindingLimit, CapBinding } from './limits.ts'
import { withinCaps } from './settlement-limits.ts'
import type { Work } from './work.ts'

/**
 * The loss of a project under the caps of its guarantees, before the project's own limits. `weights`: what the payout is
 * split by among the dwellings that count, each one's loss (netted) or its own amount (each on its own).
 */
export type ProjectLoss = {
  readonly cost: Exact
  readonly value: Exact
  readonly loss: Exact
  readonly deductible: Exact
  readonly covered: Exact
  readonly amount: Exact
  readonly bindings: readonly CapBinding[]
  readonly weights: ReadonlyMap<string, Exact>
}

/** With nothing included there is nothing to net: all figures are 0, the deductible too. */
export function projectLoss(dwellings: readonly IncludedDwelling[], work: Work): ProjectLoss {
  return work.terms.netProject && dwellings.length > 0 ? netted(dwellings, work) : eachOnItsOwn(dwellings, work)
}

/** Gains and losses together: one loss, one deductible, the caps of all dwellings. */
function netted(dwellings: readonly IncludedDwelling[], work: Work): ProjectLoss {
  const { sheet } = work
  const cost = sheet.total('cost', dwellings, dwelling => dwelling.cost)
  const value = sheet.total('value', dwellings, dwelling => dwelling.value)
  const gap = sheet.total('gap', dwellings, dwelling => dwelling.gap)
  const loss = sheet.line('loss', 'excess', [gap])
  const guaranteedSum = sheet.total('guaranteed-sum', dwellings, dwelling => dwelling.guaranteedSum)
  const cover = coverLoss({ cost, loss }, work)
  const capped = withinCaps({ cost, guaranteedSum, covered: cover.covered, dwellings: dwellings.length }, work)
  const weights = new Map(dwellings.map(({ id, loss }) => [id, loss]))
  const bindings = [{ id: null, binding: capped.binding }]
  return { cost, value, loss, ...cover, amount: capped.amount, bindings, weights }
}

/** Every dwelling with its own deductible and its own caps; the figures are sums. */
function eachOnItsOwn(dwellings: readonly IncludedDwelling[], work: Work): ProjectLoss {
  const { sheet } = work
  const alone = dwellings.map(dwelling => onItsOwn(dwelling, work))
  sheet.subject = null
  return {
    cost: sheet.total('cost', alone, dwelling => dwelling.cost),
    value: sheet.total('value', alone, dwelling => dwelling.value),
    loss: sheet.total('loss', alone, dwelling => dwelling.loss),
    deductible: sheet.total('deductible', alone, dwelling => dwelling.deductible),
    covered: sheet.total('covered', alone, dwelling => dwelling.covered),
    amount: sheet.total('amount', alone, dwelling => dwelling.amount),
    bindings: alone,
    weights: new Map(alone.map(({ id, amount }) => [id, amount])),
  }
}

type DwellingAlone = Omit<ProjectLoss, 'weights' | 'bindings'> & { readonly id: string; readonly binding: BindingLimit }

function onItsOwn({ id, cost, value, loss, guaranteedSum }: IncludedDwelling, work: Work): DwellingAlone {
  work.sheet.subject = id
  const cover = coverLoss({ cost, loss }, work)
  const capped = withinCaps({ cost, guaranteedSum, covered: cover.covered, dwellings: 1 }, work)
  return { id, cost, value, loss, ...cover, ...capped }
}

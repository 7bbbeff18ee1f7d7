import { calculateProject } from '../rules/calculator.ts'
import type { RuleContent } from '../rules/rule-version.ts'
import { addMonths, type Day } from '../shared/day.ts'
import { kroner } from '../shared/money.ts'

/** One home that is sold for less than it cost, settled by the rules of a fund. */
export interface LossExample {
  readonly costOre: number
  readonly priceOre: number
  readonly lossOre: number
  readonly payoutOre: number
  /** What the builder bears: the loss less the payout. */
  readonly ownOre: number
  readonly completedOn: Day
  readonly soldOn: Day
}

const costOre = kroner(4_800_000)
const priceOre = kroner(4_000_000)

/** @returns `null` where these rules pay nothing for such a home. */
export function lossExample(content: RuleContent, today: Day): LossExample | null {
  const [completedOn, soldOn] = [today, addMonths(today, 11)]
  const home = { costOre, expectedValueOre: priceOre, areaM2: '120', count: 1 }
  const { settlement } = calculateProject(content, home, { priceOre, completedOn, soldOn })
  if (settlement?.outcome !== 'payable') return null
  const { payoutOre } = settlement
  const lossOre = costOre - priceOre
  return { costOre, priceOre, lossOre, payoutOre, ownOre: lossOre - payoutOre, completedOn, soldOn }
}

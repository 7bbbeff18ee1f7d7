import { type OfferAnswer, offer } from '../coverage/offer.ts'
import { type SettlementAnswer, settle } from '../coverage/settlement.ts'
import { type Trace, traced } from '../coverage/traced.ts'
import { addMonths, addYears, type Day } from '../shared/day.ts'
import { kroner } from '../shared/money.ts'
import { answered } from './calculator.ts'
import { exampleOffer, exampleSettlement, type SoldHome } from './example-requests.ts'
import type { RuleContent } from './rule-version.ts'

export type ExampleCode = 'offer' | 'loss' | 'gain' | 'row' | 'last-year'

export type WorkedExample = {
  readonly code: ExampleCode
  readonly costOre: number
  /** What each home is sold for, or expected to be. */
  readonly pricesOre: readonly number[]
  /** The guaranteed sum of each home; 0 before it is offered. */
  readonly guaranteedSumOre: number
  readonly soldOn: Day | null
  readonly answer: (OfferAnswer | SettlementAnswer) & Trace
}

const homeCostOre = kroner(4_800_000)
const homeValueOre = kroner(4_000_000)
const rowCostOre = kroner(3_600_000)
const rowPricesOre = [3_000_000, 3_100_000, 3_250_000, 3_700_000].map(kroner)
const areaM2 = '120'

/**
 * The same homes under the rules of any version: what one is offered, what it is paid when it is sold at a loss, at a gain
 * and on the last day, and a row of four where one is sold at a gain. Calculated, never written.
 * @param completedOn the day from which the guarantees of the examples run
 */
export function workedExamples(content: RuleContent, completedOn: Day): WorkedExample[] {
  const soldOn = addMonths(completedOn, content.terms.termYears > 1 ? 20 : 6)
  const lastDay = addYears(completedOn, content.terms.termYears)
  const offered = offerExample(content)
  const guaranteedSumOre = offered.answer.kind === 'offer' ? offered.answer.guaranteedSumOre : 0
  const home = { costOre: homeCostOre, guaranteedSumOre }
  const sold = (code: ExampleCode, day: Day, priceOre: number) =>
    saleExample(content, code, { completedOn, soldOn: day, homes: [{ ...home, areaM2, priceOre }] })
  return [
    offered,
    sold('loss', soldOn, homeValueOre),
    sold('gain', soldOn, kroner(4_900_000)),
    rowExample(content, completedOn, soldOn),
    sold('last-year', lastDay, kroner(3_600_000)),
  ]
}

function offerExample(content: RuleContent): WorkedExample {
  const homes = [{ costOre: homeCostOre, expectedValueOre: homeValueOre, areaM2 }]
  const answer = answered(traced(offer, exampleOffer(content, homes)))
  return { code: 'offer', costOre: homeCostOre, pricesOre: [homeValueOre], guaranteedSumOre: 0, soldOn: null, answer }
}

function rowExample(content: RuleContent, completedOn: Day, soldOn: Day): WorkedExample {
  const expected = rowPricesOre.map(() => ({ costOre: rowCostOre, expectedValueOre: kroner(3_300_000), areaM2 }))
  const sums = answered(offer(exampleOffer(content, expected))).dwellings
  const homes = rowPricesOre.map((priceOre, index) => ({
    costOre: rowCostOre,
    areaM2,
    priceOre,
    guaranteedSumOre: sums[index]?.guaranteedSumOre ?? 0,
  }))
  return saleExample(content, 'row', { completedOn, soldOn, homes })
}

type ExampleDays = { readonly completedOn: Day; readonly soldOn: Day; readonly homes: readonly SoldHome[] }

function saleExample(content: RuleContent, code: ExampleCode, sale: ExampleDays): WorkedExample {
  const [first] = sale.homes
  return {
    code,
    costOre: first?.costOre ?? 0,
    pricesOre: sale.homes.map(({ priceOre }) => priceOre),
    guaranteedSumOre: first?.guaranteedSumOre ?? 0,
    soldOn: sale.soldOn,
    answer: answered(traced(settle, exampleSettlement(content, sale))),
  }
}

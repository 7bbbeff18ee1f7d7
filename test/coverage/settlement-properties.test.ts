import { expect } from 'chai'
import fc from 'fast-check'
import { type SettlementAnswer, settle } from '../../server/coverage/settlement.ts'
import type { SettlementDwelling, SettlementRequest } from '../../server/coverage/settlement-request.ts'
import type { Terms } from '../../server/coverage/terms.ts'
import { settlementArbitrary } from './arbitraries.ts'

/** A settlement without errors, and its answer. */
const settledArbitrary: fc.Arbitrary<Settled> = settlementArbitrary
  .map((request): SettlementRequest => ({ ...request, dwellings: request.dwellings.map(complete) }))
  .map(request => ({ request, answer: settle(request) }))
  .filter((pair): pair is Settled => !('error' in pair.answer))

type Settled = { readonly request: SettlementRequest; readonly answer: SettlementAnswer }

/** Area and appraisal at hand, so that most requests are answered. */
const complete = (dwelling: SettlementDwelling): SettlementDwelling => ({
  ...dwelling,
  approvedAreaM2: dwelling.approvedAreaM2 ?? '100',
  appraisalOre: dwelling.appraisalOre ?? 300_000_000,
})

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

describe('coverage, any settlement', () => {
  it('pays nothing below 0 and nothing above a cap', () => {
    fc.assert(
      fc.property(settledArbitrary, ({ request, answer }) => {
        const { terms, limits, dwellings } = request
        const count = answer.dwellings.filter(({ status }) => status === 'included').length
        const ceilings = [
          sumOf(dwellings.map(({ guaranteedSumOre }) => guaranteedSumOre)),
          Number(answer.figures.covered),
          (terms.capPerDwellingOre ?? Number.POSITIVE_INFINITY) * (count || 1),
          Number(terms.capShareOfCost ?? 1) * Number(answer.figures.cost) + 1,
          Math.max(0, (terms.capPerProjectOre ?? Number.POSITIVE_INFINITY) - limits.projectPaidEarlierOre),
          limits.applicantRemainingOre ?? Number.POSITIVE_INFINITY,
          limits.deMinimisRemainingOre ?? Number.POSITIVE_INFINITY,
          limits.reservedOre ?? Number.POSITIVE_INFINITY,
        ]
        expect(answer.payoutOre).to.be.within(0, Math.min(...ceilings))
      }),
      { numRuns: 500 },
    )
  })

  it('is split into parts that add up, in the unit of the rounding', () => {
    fc.assert(
      fc.property(settledArbitrary, ({ request, answer }) => {
        const parts = answer.dwellings.map(({ payoutOre }) => payoutOre)
        expect(sumOf(parts)).to.equal(answer.payoutOre)
        for (const part of parts) expect(part % request.terms.roundDownToOre).to.equal(0)
        expect(answer.outcome === 'payable').to.equal(answer.payoutOre > 0)
      }),
      { numRuns: 300 },
    )
  })

  it('pays no less for a lower price', () => {
    fc.assert(
      fc.property(settledArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), ({ request }, share) => {
        const before = payoutOf(atPrice(request, 1))
        expect(payoutOf(atPrice(request, share))).to.be.at.least(before)
      }),
      { numRuns: 500 },
    )
  })

  it('comes to the same in whatever order the dwellings stand', () => {
    fc.assert(
      fc.property(settledArbitrary, ({ request, answer }) => {
        const reversed = settle({ ...request, dwellings: request.dwellings.toReversed() })
        if ('error' in reversed) throw new Error(reversed.error.message)
        const { payoutOre, outcome, figures } = reversed
        expect({ payoutOre, outcome, figures }).to.deep.equal({
          payoutOre: answer.payoutOre,
          outcome: answer.outcome,
          figures: answer.figures,
        })
        if (request.terms.netProject) expect(reversed.bindingLimit).to.equal(answer.bindingLimit)
      }),
      { numRuns: 300 },
    )
  })
})

/** Every sale approved between strangers, the first at this share of its price, under terms that pay no less for more loss. */
function atPrice(request: SettlementRequest, share: number): SettlementRequest {
  const dwellings = request.dwellings.map((dwelling, index) => {
    const { sale } = dwelling
    if (!sale) return dwelling
    const priceOre = index === 0 ? Math.floor(sale.priceOre * share) : sale.priceOre
    return { ...dwelling, sale: { ...sale, priceOre, armsLength: true, preApproved: true } }
  })
  return { ...request, terms: { ...request.terms, ...steady(request.terms) }, dwellings }
}

/** NOTE: a deductible after coverage, taken of the loss, can outgrow what the last tier adds. */
const steady = ({ deductibleBase, deductibleTiming }: Terms): Pick<Terms, 'deductibleBase'> => ({
  deductibleBase: deductibleTiming === 'after-coverage' ? 'cost' : deductibleBase,
})

function payoutOf(request: SettlementRequest): number {
  const answer = settle(request)
  if ('error' in answer) throw new Error(answer.error.message)
  return answer.payoutOre
}

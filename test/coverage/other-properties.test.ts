import { expect } from 'chai'
import fc from 'fast-check'
import { apportion } from '../../server/coverage/apportion.ts'
import { deMinimisHeadroom } from '../../server/coverage/de-minimis.ts'
import { offer } from '../../server/coverage/offer.ts'
import { recover } from '../../server/coverage/recovery.ts'
import { settle } from '../../server/coverage/settlement.ts'
import { apportionArbitrary, deMinimisArbitrary, offerArbitrary, recoveryArbitrary } from './arbitraries.ts'

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

describe('coverage, any offer, recovery, apportionment and headroom', () => {
  it('offers no more than is asked for or left, in parts that add up', () => {
    fc.assert(
      fc.property(offerArbitrary, request => {
        const answer = offer(request)
        if ('error' in answer) return
        const { applicantRemainingOre, deMinimisRemainingOre, availableOre } = request.limits
        const ceilings = [
          request.requestedOre,
          request.terms.capPerProjectOre,
          applicantRemainingOre,
          deMinimisRemainingOre,
        ]
        const lowest = Math.min(...ceilings.map(ceiling => ceiling ?? Number.POSITIVE_INFINITY))
        expect(answer.guaranteedSumOre).to.be.within(0, lowest)
        expect(sumOf(answer.dwellings.map(({ guaranteedSumOre }) => guaranteedSumOre))).to.equal(
          answer.guaranteedSumOre,
        )
        expect(answer.shortfallOre).to.equal(
          Math.max(0, answer.guaranteedSumOre - (availableOre ?? answer.guaranteedSumOre)),
        )
        expect(answer.outcome === 'offer').to.equal(answer.guaranteedSumOre > 0)
      }),
      { numRuns: 500 },
    )
  })

  it('takes back no more than was paid', () => {
    fc.assert(
      fc.property(recoveryArbitrary, request => {
        const [before, answer] = [settle(request.settlement), recover(request)]
        if ('error' in before || 'error' in answer) return
        expect(answer.repaymentOre).to.be.at.most(before.payoutOre)
        expect(answer.remainingPayoutOre).to.equal(before.payoutOre - answer.repaymentOre)
        if (request.method === 'proportional') expect(answer.repaymentOre).to.be.at.least(0)
      }),
      { numRuns: 500 },
    )
  })

  it('apportions so that the parts add up and come within one unit of their share', () => {
    fc.assert(
      fc.property(apportionArbitrary, request => {
        const { partsOre } = apportion(request)
        const weights = request.weights.map(Number)
        const whole = sumOf(weights)
        expect(sumOf(partsOre)).to.equal(whole === 0 ? 0 : request.amountOre)
        for (const [index, part] of partsOre.entries()) {
          const share = whole === 0 ? 0 : (request.amountOre * (weights[index] ?? 0)) / whole
          expect(part).to.be.within(share - request.unitOre - 1e-3, share + request.unitOre + 1e-3)
          expect(part % request.unitOre).to.equal(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no headroom below 0, and whole kroner', () => {
    fc.assert(
      fc.property(deMinimisArbitrary, request => {
        const { headroomOre } = deMinimisHeadroom(request)
        expect(headroomOre).to.be.at.least(0)
        expect(Number(headroomOre) % 100).to.equal(0)
      }),
    )
  })
})

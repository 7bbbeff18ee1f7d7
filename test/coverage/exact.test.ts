import { expect } from 'chai'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import * as exact from '../../server/coverage/exact.ts'
import { factor } from '../../server/coverage/factor.ts'

const Exactly = Decimal.clone({ precision: 300 })
const ore = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 })
const rate = fc.integer({ min: 0, max: 1_000_000 }).map(parts => new Exactly(parts).div(1_000_000).toFixed())

describe('exact amounts', () => {
  it('lose nothing in three rates one after another', () => {
    fc.assert(
      fc.property(ore, rate, rate, rate, (amount, first, second, third) => {
        const product = [first, second, third].reduce(
          (by, share) => exact.multiply(factor(share), by),
          exact.fromOre(amount),
        )
        const expected = new Exactly(amount).times(first).times(second).times(third)
        expect(exact.exactText(product)).to.equal(expected.isZero() ? '0' : expected.toFixed())
      }),
      { numRuns: 1000 },
    )
  })

  it('round to a multiple, a multiple to itself', () => {
    const unit = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(fc.nat(), rate, unit, (amount, share, unitOre) => {
        const fraction = exact.multiply(factor(share), exact.fromOre(amount))
        const units = new Exactly(amount).times(share).div(unitOre)
        expect(exact.toOre(exact.roundedDown(fraction, unitOre))).to.equal(units.floor().times(unitOre).toNumber())
        expect(exact.toOre(exact.roundedUp(fraction, unitOre))).to.equal(units.ceil().times(unitOre).toNumber())
      }),
    )
  })

  const texts: readonly (readonly [string, string])[] = [
    ['0', '0'],
    ['21666665.000', '21666665'],
    ['0.50', '0.5'],
    ['1000000', '1000000'],
    ['0.000000000000000001', '0.000000000000000001'],
    ['9999999999999.999999', '9999999999999.999999'],
  ]
  for (const [given, shown] of texts)
    it(`${given} is written ${shown}`, () => expect(exact.exactText(exact.fromDecimal(given))).to.equal(shown))

  it('write what is below 0 with its sign', () => {
    const half = exact.multiply(factor('0.5'), exact.fromOre(-1))
    expect(exact.exactText(half)).to.equal('-0.5')
    expect(exact.exactText(exact.fromOre(-0))).to.equal('0')
    expect(exact.exactText(exact.fromOre(-10))).to.equal('-10')
  })
})

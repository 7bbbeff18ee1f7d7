import { expect } from 'chai'
import fc from 'fast-check'
import { countStateAid } from '../../server/coverage/state-aid.ts'
import { day } from '../../server/shared/day.ts'

const count = (aidOre: number, declaredEur = '0', nokPerEur = '11.423') =>
  countStateAid({ aidOre, declaredEur, nokPerEur, ceilingEur: '300000', onDate: day('2026-11-22') })

describe('coverage, state aid in euro', () => {
  const sums: readonly (readonly [string, number, string, string])[] = [
    ['nothing', 0, '11.423', '0'],
    ['an øre', 1, '11.423', '0'],
    ['as much as a cent costs', 12, '11.423', '0.01'],
    ['half a cent, up', 500, '1000', '0.01'],
    ['an øre below half a cent, down', 499, '1000', '0'],
    ['half a cent above a cent, up', 1500, '1000', '0.02'],
    ['500 000 kr', 50_000_000, '11.423', '43771.34'],
    ['the same an øre more', 50_000_001, '11.423', '43771.34'],
    ['a whole number of euro', 115_000_000, '11.5', '100000'],
    ['a rate of four decimals', 144_000_000, '11.7285', '122777.85'],
    ['the largest sum there is', 10_000_000_000_000, '4', '25000000000'],
  ]
  for (const [name, aidOre, nokPerEur, aidEur] of sums)
    it(`${name}: ${aidEur}`, () => expect(count(aidOre, '0', nokPerEur).aidEur).to.equal(aidEur))

  it('at the ceiling to the cent is inside, one cent or one øre that makes a cent is not', () => {
    const at = { usedEur: '300000', leftEur: '0', isAbove: false, roomOre: 49_999_900 }
    expect(count(50_000_000, '256228.66')).to.include({ ...at, roomOre: 50_000_000 })
    expect(count(50_000_000, '256228.67')).to.include({ usedEur: '300000.01', leftEur: '0', isAbove: true })
    expect(count(345_000_000, '0', '11.5')).to.include({ usedEur: '300000', isAbove: false, roomOre: 345_000_000 })
    expect(count(345_000_005, '0', '11.5').isAbove).to.equal(false)
    expect(count(345_000_006, '0', '11.5')).to.include({ usedEur: '300000.01', isAbove: true })
  })

  it('tells what is left and what there is room for, never less than nothing', () => {
    expect(count(50_000_000, '20000.5')).to.deep.equal({
      aidOre: 50_000_000,
      aidEur: '43771.34',
      ceilingEur: '300000',
      usedEur: '63771.84',
      leftEur: '236228.16',
      isAbove: false,
      roomOre: 319_843_400,
    })
    expect(count(0, '300000.01')).to.include({ usedEur: '300000.01', leftEur: '0', isAbove: true, roomOre: 0 })
  })

  it('has room for the sum that it says it has room for, and hardly for more', () => {
    const cents = fc.integer({ min: 0, max: 30_000_000 }).map(whole => (whole / 100).toFixed(2))
    const rates = fc.integer({ min: 40_000, max: 400_000 }).map(parts => (parts / 10_000).toFixed(4))
    fc.assert(
      fc.property(cents, rates, (declaredEur, rate) => {
        const { roomOre } = count(0, declaredEur, rate)
        expect(count(roomOre, declaredEur, rate).isAbove).to.equal(false)
        // NOTE: room is whole kroner, and half a cent more is still none.
        expect(count(roomOre + 100 + 40, declaredEur, rate).isAbove).to.equal(true)
      }),
    )
  })
})

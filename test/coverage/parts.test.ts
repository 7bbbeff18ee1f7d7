import { expect } from 'chai'
import { apportion } from '../../server/coverage/apportion.ts'
import { deMinimisHeadroom } from '../../server/coverage/de-minimis.ts'
import { day } from '../../server/shared/day.ts'

describe('coverage, apportionment', () => {
  const cases: readonly (readonly [string, number, readonly string[], number, readonly number[]])[] = [
    ['a third each, the earlier first', 1000, ['1', '1', '1'], 100, [400, 300, 300]],
    ['two units left', 500, ['1', '1', '1'], 100, [200, 200, 100]],
    ['the largest remainder before the earlier', 10, ['1', '2', '4'], 1, [1, 3, 6]],
    ['fractions of a weight', 100, ['0.000001', '0.000002'], 1, [33, 67]],
    ['weights of very different size', 7, ['9999999999999', '0.000001'], 1, [7, 0]],
    ['a weight of 0 never gets what is left', 1, ['0', '0.5', '0.5'], 1, [0, 1, 0]],
    ['one part', 300, ['33.3'], 100, [300]],
    ['nothing', 0, ['1', '2'], 100, [0, 0]],
    ['all weights 0', 500, ['0', '0.00'], 100, [0, 0]],
    ['the largest unit', 10_000_000_000_000, ['1', '1'], 10_000_000_000_000, [10_000_000_000_000, 0]],
  ]
  for (const [name, amountOre, weights, unitOre, partsOre] of cases)
    it(name, () =>
      expect(apportion({ kind: 'apportion', amountOre, weights, unitOre })).to.deep.equal({
        kind: 'apportion',
        partsOre,
      }),
    )
})

describe('coverage, de minimis headroom', () => {
  const headroom = (onDate: string, awards: readonly (readonly [string, string])[], nokPerEur = '10') =>
    deMinimisHeadroom({
      kind: 'de-minimis',
      ceilingEur: '300000',
      onDate: day(onDate),
      nokPerEur,
      awards: awards.map(([date, amountEur]) => ({ date: day(date), amountEur })),
    })

  const cases: readonly (readonly [string, string, string, string])[] = [
    ['three years before', '2026-11-22', '2023-11-22', '0'],
    ['the day after three years before', '2026-11-22', '2023-11-23', '5'],
    ['the day itself', '2026-11-22', '2026-11-22', '5'],
    ['the day after', '2026-11-22', '2026-11-23', '0'],
    ['28 February for 29 February', '2028-02-29', '2025-02-28', '0'],
    ['1 March for 29 February', '2028-02-29', '2025-03-01', '5'],
    ['29 February for 28 February', '2027-02-28', '2024-02-29', '5'],
    ['the first years there are', '0002-01-01', '0000-01-01', '5'],
  ]
  for (const [name, onDate, date, usedEur] of cases)
    it(`an award on ${name} counts for ${usedEur}`, () =>
      expect(headroom(onDate, [[date, '5.00']])).to.include({ usedEur }))

  it('is rounded down to whole kroner', () => {
    expect(headroom('2026-01-01', [['2025-01-01', '299999.01']], '11.7285').headroomOre).to.equal(1100)
    expect(headroom('2026-01-01', [['2025-01-01', '299999.999999']], '0.999999').headroomOre).to.equal(0)
  })

  it('is never below 0', () => {
    const awards = [
      ['2025-01-01', '200000'],
      ['2025-02-01', '200000.5'],
    ] as const
    expect(headroom('2026-01-01', awards)).to.deep.equal({ kind: 'de-minimis', usedEur: '400000.5', headroomOre: 0 })
  })
})

import { expect } from 'chai'
import fc from 'fast-check'
import { guaranteeYear, guaranteeYears, limitOfYearOre } from '../../server/coverage/guarantee-year.ts'
import { addDays, addYears, day } from '../../server/shared/day.ts'

describe('guarantee year', () => {
  const cases: readonly (readonly [string | null, string, number, number | null])[] = [
    ['2026-06-15', '2026-06-15', 5, 1],
    ['2026-06-15', '2020-01-01', 5, 1],
    ['2026-06-15', '2027-06-15', 5, 1],
    ['2026-06-15', '2027-06-16', 5, 2],
    ['2026-06-15', '2031-06-15', 5, 5],
    ['2026-06-15', '2031-06-16', 5, null],
    [null, '2099-01-01', 1, 1],
    ['2024-02-29', '2025-02-28', 5, 1],
    ['2024-02-29', '2025-03-01', 5, 2],
    ['2024-02-29', '2028-02-28', 5, 4],
    ['2024-02-29', '2028-02-29', 5, 4],
    ['2024-02-29', '2028-03-01', 5, 5],
    ['2025-02-28', '2028-02-29', 5, 4],
    ['2024-02-29', '2029-02-28', 5, 5],
    ['2024-02-29', '2029-03-01', 5, null],
    ['2025-12-31', '2026-01-01', 5, 1],
    ['9990-01-01', '9999-12-31', 40, 10],
  ]
  for (const [start, on, term, year] of cases)
    it(`${on} after ${start}, ${term} years: ${year}`, () =>
      expect(guaranteeYear(start === null ? null : day(start), day(on), term)).to.equal(year))

  it('ends with each anniversary', () => {
    fc.assert(
      fc.property(fc.nat(8000), fc.integer({ min: 1, max: 40 }), (days, year) => {
        const start = addDays(day('2016-01-01'), days)
        const anniversary = addYears(start, year)
        expect(guaranteeYear(start, anniversary, 40)).to.equal(year)
        expect(guaranteeYear(start, addDays(anniversary, 1), 41)).to.equal(year + 1)
      }),
      { numRuns: 1000 },
    )
  })

  it('has its first and last day, and its step', () => {
    expect(guaranteeYears(day('2024-02-29'), { stepDown: ['1', '0.8'] })).to.deep.equal([
      { year: 1, from: '2024-02-29', to: '2025-02-28', stepDown: '1' },
      { year: 2, from: '2025-03-01', to: '2026-02-28', stepDown: '0.8' },
    ])
  })

  it('limits a sum in whole øre, never below what may be paid', () => {
    expect(limitOfYearOre(50_000_000, '0.6')).to.equal(30_000_000)
    expect(limitOfYearOre(50_000_000, '0.333333')).to.equal(16_666_650)
    expect(limitOfYearOre(1, '0.000001')).to.equal(1)
    expect(limitOfYearOre(1000, '0')).to.equal(0)
  })
})

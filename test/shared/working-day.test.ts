import { expect } from 'chai'
import { addDays, day } from '../../server/shared/day.ts'
import {
  addWorkingDays,
  easterSunday,
  isHoliday,
  isWorkingDay,
  lastWorkingDay,
  nextWorkingDay,
} from '../../server/shared/working-day.ts'

/** Year, then Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday; as printed in almanacs. */
const movable: readonly (readonly [number, ...string[]])[] = [
  [2024, '03-28', '03-29', '03-31', '04-01', '05-09', '05-19', '05-20'],
  [2025, '04-17', '04-18', '04-20', '04-21', '05-29', '06-08', '06-09'],
  [2026, '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  [2027, '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  [2028, '04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
  [2029, '03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
  [2030, '04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10'],
  [2031, '04-10', '04-11', '04-13', '04-14', '05-22', '06-01', '06-02'],
  [2032, '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  [2033, '04-14', '04-15', '04-17', '04-18', '05-26', '06-05', '06-06'],
  [2034, '04-06', '04-07', '04-09', '04-10', '05-18', '05-28', '05-29'],
  [2035, '03-22', '03-23', '03-25', '03-26', '05-03', '05-13', '05-14'],
]
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26']

describe('working days', () => {
  for (const [year, ...days] of movable) {
    it(`knows every holiday of ${year}, and no other day`, () => {
      const expected = [...new Set([...days, ...fixed])].map(date => `${year}-${date}`).sort()
      const found: string[] = []
      for (let on = day(`${year}-01-01`); on <= day(`${year}-12-31`); on = addDays(on, 1))
        if (isHoliday(on)) found.push(on)
      expect(found).to.deep.equal(expected)
    })
  }

  it('knows the earliest and the latest Easter there can be', () => {
    expect([1818, 2285, 1943, 2038].map(easterSunday)).to.deep.equal([
      '1818-03-22',
      '2285-03-22',
      '1943-04-25',
      '2038-04-25',
    ])
  })

  const next: readonly (readonly [string, string, string])[] = [
    ['2026-09-11', '2026-09-11', 'a Friday is its own'],
    ['2026-09-12', '2026-09-14', 'a Saturday'],
    ['2026-09-13', '2026-09-14', 'a Sunday'],
    ['2026-04-01', '2026-04-01', 'the Wednesday before Easter'],
    ['2026-04-02', '2026-04-07', 'Maundy Thursday, to the Tuesday'],
    ['2027-05-15', '2027-05-18', 'a Saturday before Whitsun, whose Monday is 17 May'],
    ['2026-12-25', '2026-12-28', 'Christmas, into a weekend'],
    ['2026-12-24', '2026-12-24', 'Christmas Eve is none by law'],
    ['2028-01-01', '2028-01-03', 'New Year, a Saturday'],
    ['2032-02-29', '2032-03-01', '29 February, a Sunday'],
    ['2028-02-29', '2028-02-29', '29 February, a Tuesday'],
  ]
  for (const [from, to, what] of next) {
    it(`moves ${from} to ${to}: ${what}`, () => {
      expect(nextWorkingDay(day(from))).to.equal(to)
      expect(isWorkingDay(day(to))).to.equal(true)
      expect(isWorkingDay(day(from))).to.equal(from === to)
    })
  }

  const added: readonly (readonly [string, number, string])[] = [
    ['2026-09-11', 1, '2026-09-14'],
    ['2026-09-11', 0, '2026-09-11'],
    ['2026-09-12', 0, '2026-09-14'],
    ['2026-09-12', 1, '2026-09-14'],
    ['2026-09-07', 10, '2026-09-21'],
    ['2026-03-30', 3, '2026-04-07'],
    ['2027-05-14', 1, '2027-05-18'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2026-12-23', 2, '2026-12-28'],
  ]
  for (const [from, days, to] of added) {
    it(`counts ${days} working days from ${from} to ${to}`, () => {
      expect(addWorkingDays(day(from), days)).to.equal(to)
    })
  }

  it('finds the last working day, the day itself where it is one', () => {
    const last = (on: string) => lastWorkingDay(day(on))
    expect([last('2026-11-20'), last('2026-11-22'), last('2026-04-06'), last('2026-05-01')]).to.deep.equal([
      '2026-11-20',
      '2026-11-20',
      '2026-04-01',
      '2026-04-30',
    ])
  })
})

import { expect } from 'chai'
import { appealDeadline, lastDayForLateAppeal } from '../../server/deadlines/appeal-clock.ts'
import { day } from '../../server/shared/day.ts'

/** Told on, the last day to appeal, and why it is that day. */
const table: readonly (readonly [string, string, string])[] = [
  ['2026-06-01', '2026-06-22', 'three weeks later, a Monday'],
  ['2026-06-05', '2026-06-26', 'three weeks later, a Friday'],
  ['2026-06-06', '2026-06-29', 'a Saturday moves to Monday'],
  ['2026-06-07', '2026-06-29', 'a Sunday moves to Monday'],
  ['2026-03-12', '2026-04-07', 'Maundy Thursday moves past Easter to Tuesday'],
  ['2026-03-16', '2026-04-07', 'Easter Monday moves to Tuesday'],
  ['2026-03-27', '2026-04-17', 'Easter in between takes nothing'],
  ['2026-04-10', '2026-05-04', '1 May, a Friday, moves to Monday'],
  ['2026-04-23', '2026-05-15', 'Ascension moves to Friday'],
  ['2025-04-26', '2025-05-19', '17 May on a Saturday moves to Monday'],
  ['2027-04-26', '2027-05-18', '17 May 2027 is Whit Monday, and moves to Tuesday'],
  ['2026-12-04', '2026-12-28', 'Christmas Day, a Friday, moves past the weekend'],
  ['2026-12-11', '2027-01-04', 'New Year’s Day, a Friday, moves to Monday'],
  ['2028-02-08', '2028-02-29', '29 February is a day like others'],
  ['2026-03-20', '2026-04-10', 'over the change to summer time'],
  ['2026-10-12', '2026-11-02', 'over the change to winter time'],
]

describe('the last day to appeal', () => {
  for (const [told, last, why] of table)
    it(`told on ${told} is ${last}: ${why}`, () => {
      expect(appealDeadline(day(told))).to.equal(last)
    })

  it('is never more than a year ahead, with a reason, and that too on a working day', () => {
    expect(lastDayForLateAppeal(day('2026-06-01'))).to.equal('2027-06-01')
    expect(lastDayForLateAppeal(day('2028-02-29'))).to.equal('2029-02-28')
    expect(lastDayForLateAppeal(day('2026-05-17'))).to.equal('2027-05-18')
  })
})

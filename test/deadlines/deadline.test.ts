import { expect } from 'chai'
import {
  type DeadlineKind,
  deadlineKinds,
  deadlineRules,
  lastDayOf,
  nextDayOf,
} from '../../server/deadlines/deadline.ts'
import { addDays, addMonths, day, osloDay } from '../../server/shared/day.ts'

describe('The last day of a deadline', () => {
  const table: readonly (readonly [DeadlineKind, string, string, string])[] = [
    ['answer', '2026-07-01', '2026-07-01', 'a Wednesday stays'],
    ['answer', '2026-05-02', '2026-05-04', 'a Saturday moves to Monday'],
    ['answer', '2026-04-02', '2026-04-07', 'Maundy Thursday moves past Easter'],
    ['promised-answer', '2026-12-25', '2026-12-28', 'Christmas Day moves past the weekend'],
    ['request', '2027-05-15', '2027-05-18', 'before Whitsun 2027, whose Monday is 17 May'],
    ['sale-response', '2026-05-14', '2026-05-15', 'Ascension'],
    ['appeal', '2026-05-17', '2026-05-18', '17 May, a Sunday in 2026'],
    ['repayment', '2032-02-29', '2032-03-01', '29 February, a Sunday'],
    ['appeal', '2028-02-29', '2028-02-29', '29 February, a Tuesday'],
    ['acceptance', '2026-05-02', '2026-05-02', "the guarantee's own days are as they were written"],
    ['start', '2027-05-17', '2027-05-17', 'also on 17 May'],
    ['completion', '2026-12-25', '2026-12-25', 'also at Christmas'],
  ]
  for (const [kind, from, to, what] of table) {
    it(`of ${kind} on ${from} is ${to}: ${what}`, () => {
      expect(lastDayOf({ kind, dueDay: day(from) })).to.equal(to)
    })
  }

  it('counts months from 31 January to 29 February in a leap year and 28 in others', () => {
    expect(addMonths(day('2028-01-31'), 1)).to.equal('2028-02-29')
    expect(lastDayOf({ kind: 'answer', dueDay: addMonths(day('2027-01-31'), 1) })).to.equal('2027-03-01')
  })

  it('is a day in Oslo, also on the nights when the clock changes', () => {
    expect(osloDay('2027-03-27T22:59:59.000Z')).to.equal('2027-03-27')
    expect(osloDay('2027-03-27T23:00:00.000Z')).to.equal('2027-03-28')
    expect(osloDay('2027-03-28T21:59:59.000Z')).to.equal('2027-03-28')
    expect(osloDay('2027-03-28T22:00:00.000Z')).to.equal('2027-03-29')
    expect(osloDay('2026-10-25T22:59:59.000Z')).to.equal('2026-10-25')
    expect(osloDay('2026-10-25T23:00:00.000Z')).to.equal('2026-10-26')
  })
})

describe('The next day on which a deadline does something by itself', () => {
  const due = day('2027-06-15')
  const start = { kind: 'start', dueDay: due } as const
  const table: readonly (readonly [string, string, string])[] = [
    ['2026-06-15', '2027-03-17', 'ninety days before'],
    ['2027-03-17', '2027-03-17', 'on that day'],
    ['2027-03-18', '2027-05-16', 'thirty days before'],
    ['2027-05-20', '2027-06-08', 'seven days before'],
    ['2027-06-09', '2027-06-16', 'the day after the last'],
    ['2027-07-01', '2027-06-16', 'also where that is over'],
  ]
  for (const [from, next, what] of table) {
    it(`from ${from} is ${next}: ${what}`, () => expect(nextDayOf(start, day(from))).to.equal(next))
  }

  it('is only ever a reminder to an applicant', () => {
    for (const kind of deadlineKinds.filter(one => deadlineRules[one].holder === 'fund')) {
      expect(nextDayOf({ kind, dueDay: due }, day('2026-01-01')), kind).to.equal(addDays(due, 1))
    }
  })

  it('has the longest reminder first, so that the first that is left is the next', () => {
    for (const kind of deadlineKinds) {
      const { remindBefore } = deadlineRules[kind]
      expect(remindBefore, kind).to.deep.equal([...remindBefore].sort((a, b) => b - a))
    }
  })
})

import { expect } from 'chai'
import { dueDayFrom, usualDueDay } from '../../server/dialogue/request.ts'
import { day } from '../../server/shared/day.ts'
import { Refused } from '../../server/shared/refusal.ts'

describe('The last day of a request', () => {
  for (const [what, chosen, today, due] of [
    ['a working day stands', '2026-05-12', '2026-05-04', '2026-05-12'],
    ['a Saturday becomes Monday', '2026-05-30', '2026-05-04', '2026-06-01'],
    ['Ascension Day becomes Friday', '2026-05-14', '2026-05-04', '2026-05-15'],
    ['17 May on a Sunday becomes Monday', '2026-05-17', '2026-05-04', '2026-05-18'],
    ['Maundy Thursday becomes the Tuesday after Easter', '2027-03-25', '2027-03-01', '2027-03-30'],
    ['29 February is a day like others', '2028-02-29', '2028-02-10', '2028-02-29'],
  ] as const) {
    it(`${what}: ${chosen} → ${due}`, () => {
      expect(dueDayFrom(day(chosen), day(today))).to.equal(due)
    })
  }

  it('is two weeks ahead where none is chosen, on a working day', () => {
    expect(dueDayFrom(null, day('2026-05-04'))).to.equal('2026-05-18')
    expect(usualDueDay(day('2026-04-17'))).to.equal('2026-05-04')
  })

  it('is a week ahead at the least, and half a year at the most', () => {
    for (const chosen of ['2026-05-10', '2026-11-05']) {
      expect(() => dueDayFrom(day(chosen), day('2026-05-04')))
        .to.throw(Refused)
        .with.property('refusal')
        .that.deep.equals({ code: 'day-out-of-range', path: 'dueDay', earliest: '2026-05-11', latest: '2026-11-04' })
    }
  })
})

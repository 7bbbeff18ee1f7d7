import { expect } from 'chai'
import { calendar } from '../../server/deadlines/calendar.ts'
import { day, type Instant } from '../../server/shared/day.ts'

const now = '2026-05-04T08:00:00.000Z' as Instant
const one = {
  uid: 'deadline-7@example.no',
  day: day('2028-02-29'),
  title: 'Frist',
  text: 'Sjå i saka.',
  url: 'https://example.no/cases/1',
}

describe('A calendar of deadlines', () => {
  it('is as the standard has it, line by line', () => {
    expect(calendar([one], { name: 'Fristar', now }).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tapsgaranti//Fristar//NN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Fristar',
      'BEGIN:VEVENT',
      'UID:deadline-7@example.no',
      'DTSTAMP:20260504T080000Z',
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'SUMMARY:Frist',
      'DESCRIPTION:Sjå i saka.',
      'URL:https://example.no/cases/1',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('escapes what has a meaning of its own', () => {
    const text = calendar([{ ...one, title: 'a,b;c\\d\ne' }], { name: 'x', now })
    expect(text).to.include('SUMMARY:a\\,b\\;c\\\\d\\ne\r\n')
  })

  it('folds long lines at 75 bytes, never within a letter, and reads the same unfolded', () => {
    const title = 'å'.repeat(200)
    const text = calendar([{ ...one, title }], { name: 'x', now })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).to.be.at.most(75)
    expect(text.replaceAll('\r\n ', '')).to.include(`SUMMARY:${title}\r\n`)
    expect(text).not.to.include('\ufffd')
  })

  it('is a calendar also without days', () => {
    expect(calendar([], { name: 'x', now }))
      .to.match(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s)
      .and.not.include('VEVENT')
  })
})

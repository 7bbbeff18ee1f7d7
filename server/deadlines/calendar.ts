import { addDays, type Day, type Instant } from '../shared/day.ts'

/** A day in somebody's calendar. */
export interface CalendarDay {
  /** The same each time the calendar is fetched, so that a day that was moved is moved there too. */
  readonly uid: string
  readonly day: Day
  readonly title: string
  readonly text: string
  readonly url: string
}

/**
 * A calendar by RFC 5545. Written here because all that is needed of the standard is whole days: no time zones, repeats or
 * guests, which is what libraries are for. What leaves for somebody's phone is the number of the case and what is to be done.
 */
export const calendar = (days: readonly CalendarDay[], { name, now }: { name: string; now: Instant }): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tapsgaranti//Fristar//NN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(one => event(one, now)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')

/** A whole day ends where the next begins. It does not make anybody look busy. */
const event = ({ uid, day, title, text, url }: CalendarDay, now: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${now.replace(/[-:]|\.\d+/g, '')}`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const basic = (day: Day): string => day.replaceAll('-', '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** At most 75 bytes of UTF-8 a line, never cut within a character; what follows begins with a space. */
function folded(line: string): string {
  let [result, bytes] = ['', 0]
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    const isFull = bytes + size > 75
    result += isFull ? `\r\n ${character}` : character
    bytes = isFull ? 1 + size : bytes + size
  }
  return result
}

import { deadlineNames } from '../../views/deadline-text.ts'
import { FundDeadlinesPage } from '../../views/pages/deadlines/fund-deadlines-page.tsx'
import { calendar } from '../deadlines/calendar.ts'
import { type DeadlineKind, deadlineKinds } from '../deadlines/deadline.ts'
import type { Context } from '../http/context.ts'
import { choice, form, optional, text } from '../http/inputs.ts'
import { download, page, type Route } from '../http/route.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { countUrgentDeadlines, type FundDeadline, listFundDeadlines } from './fund-deadlines-read.ts'
import { listMyDeadlines } from './my-deadlines-read.ts'
import { isForHelpers } from './shown-deadlines.ts'

const access = { kind: 'fund', roles: ['case-officer', 'approver', 'fund-manager'] } as const

/** Those of drafts are their applicants' own. */
const fundDeadlineKinds = deadlineKinds.filter(kind => kind !== 'draft')

const pageSize = 100
const mostInCalendar = 1000

/** Every last day there is: for staff those of their fund, for applicants those of their own cases as a calendar. */
export const fundDeadlinesRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/deadlines',
    access,
    summary: 'The open deadlines of the fund, those that have passed first, of all kinds or one, 100 at a time.',
    query: form({ kind: optional(choice(fundDeadlineKinds)), after: optional(text(40)) }),
    async show(context, { kind, after }) {
      const { deps, fund } = context
      const { reader } = deps.database
      const query = { fundId: fund.id, kind, officerId: null, after: readMark(after), limit: pageSize + 1 }
      const found = await listFundDeadlines(reader, query)
      const deadlines = found.slice(0, pageSize)
      const last = deadlines.at(-1)
      const data = {
        kind,
        counts: await countUrgentDeadlines(reader, fund.id, deps.clock.today()),
        deadlines,
        next: found.length > pageSize && last ? markOf(last) : null,
      }
      return { data, page: () => FundDeadlinesPage({ context, ...data, isFirst: after === null }) }
    },
  }),
  download({
    path: '/funds/:fund/deadlines.ics',
    access,
    summary: "The open deadlines of the cases that the viewer handles, for the viewer's calendar.",
    produces: ['text/calendar'],
    async send(context) {
      const { deps, fund, viewer } = context
      const query = { fundId: fund.id, kind: null, officerId: viewer.id, after: null, limit: mostInCalendar }
      const deadlines = await listFundDeadlines(deps.database.reader, query)
      return calendarOf(context, deadlines, `Fristar i ${fund.name}`)
    },
  }),
  download({
    path: '/my-deadlines.ics',
    access: { kind: 'signed-in' },
    summary: "The open deadlines of the viewer's own cases, for the viewer's calendar.",
    produces: ['text/calendar'],
    async send(context) {
      const { deps, viewer } = context
      const mine = await listMyDeadlines(deps.database.reader, viewer.id, mostInCalendar)
      const shown = mine.filter(({ kind, myRole }) => myRole !== 'helper' || isForHelpers(kind))
      return calendarOf(context, shown, 'Fristar for tapsgaranti')
    },
  }),
]

interface Dated {
  readonly kind: DeadlineKind
  readonly id: number
  readonly dueDay: Day
  readonly caseId: string
  readonly reference: string | null
}

function calendarOf({ deps }: Context, deadlines: readonly Dated[], name: string) {
  const { publicUrl } = deps.config
  const host = new URL(publicUrl).hostname
  const days = deadlines.map(({ id, kind, dueDay, caseId, reference }) => ({
    uid: `deadline-${id}@${host}`,
    day: dueDay,
    title: `Frist: ${deadlineNames[kind]}${reference === null ? '' : ` (${reference})`}`,
    text: 'Kva som skjer når fristen går ut, står i saka.',
    url: `${publicUrl}/cases/${caseId}`,
  }))
  return {
    content: calendar(days, { name, now: deps.clock.now() }),
    type: 'text/calendar; charset=utf-8',
    name: 'fristar.ics',
  }
}

/** `2026-05-04_123` */
const markOf = ({ dueDay, id }: Pick<FundDeadline, 'dueDay' | 'id'>): string => `${dueDay}_${id}`

/** What is no mark begins at the start: it only ever comes from a link of ours. */
function readMark(mark: string | null): { dueDay: Day; id: number } | null {
  const [, day = '', id = ''] = /^([\d-]{10})_(\d{1,15})$/.exec(mark ?? '') ?? []
  const dueDay = parseDay(day)
  return dueDay && { dueDay, id: Number(id) }
}

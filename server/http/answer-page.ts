import { renderDocument } from '../../views/layout.tsx'
import { refuse } from '../shared/refusal.ts'
import { askReason } from './ask-reason.ts'
import type { Context } from './context.ts'
import { EdgeFault } from './edge-fault.ts'
import { enter } from './enter.ts'
import { type LogReading, readingOf } from './log-reading.ts'
import { pagePlace, pageStamp, stampAfter } from './page-stamp.ts'
import { refusalProblem } from './problem.ts'
import type { DownloadRoute, Moved, PageRoute, Shown } from './route.ts'
import type { Match } from './route-table.ts'
import { sendFile, sendHtml, sendJson, sendOn, sendPage } from './send.ts'
import { validate } from './validate.ts'
import type { Visit } from './visit.ts'

export async function answerPage(visit: Visit, route: PageRoute, match: Match): Promise<void> {
  if (!visit.representation) throw new EdgeFault('not-acceptable')
  const context = await enter(visit, match)
  const log = await readingOf(visit, match, context)
  if (log === 'reason-needed') return askReason(visit, context)
  if (route.keep && visit.representation === 'html') return answerKept(visit, route, { context, log })
  await sendLogged(visit, await show(visit, route, context), log)
}

interface Reading {
  readonly context: Context
  readonly log: LogReading
}

/** Only a page that went well, and of which nothing changed while it was made, is kept. */
async function answerKept(visit: Visit, route: PageRoute, { context, log }: Reading): Promise<void> {
  const [place, stamp] = [pagePlace(visit, context), await pageStamp(route, context)]
  const kept = stamp === null ? null : visit.kept.find(place, stamp)
  if (kept) {
    await log()
    return sendHtml(visit, 200, kept)
  }
  const shown = await show(visit, route, context)
  if ('location' in shown || (shown.status ?? 200) !== 200) return sendLogged(visit, shown, log)
  const page = Buffer.from(renderDocument(shown.page()))
  if (stamp !== null && stamp === (await stampAfter(route, context))) visit.kept.keep(place, stamp, page)
  await log()
  sendHtml(visit, 200, page)
}

async function sendLogged(visit: Visit, shown: Shown | Moved, log: LogReading): Promise<void> {
  if ('location' in shown) return sendOn(visit, shown)
  await log()
  sendShown(visit, shown)
}

export async function answerDownload(visit: Visit, route: DownloadRoute, match: Match): Promise<void> {
  const context = await enter(visit, match)
  const log = await readingOf(visit, match, context)
  if (log === 'reason-needed') return askReason(visit, context)
  const { input, errors } = readQuery(visit, route)
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  const file = await route.send(context, input)
  await log()
  await sendFile(visit, file)
}

export function sendShown(visit: Visit, { status = 200, data, page }: Shown): void {
  if (visit.representation === 'json') sendJson(visit, status, data)
  else sendPage(visit, status, page())
}

async function show(visit: Visit, route: PageRoute, context: Context): Promise<Shown | Moved> {
  const { values, input, errors } = readQuery(visit, route)
  if (errors.length === 0) return route.show(context, input)
  if (visit.representation === 'json' || !route.again) return refuse({ code: 'invalid', errors })
  const problem = refusalProblem({ code: 'invalid', errors })
  visit.request.problemCode = problem.code
  return { status: problem.status, ...(await route.again(context, { values, problem })) }
}

/** Other keys than the route's own are dropped: links come with all kinds of things behind them. */
function readQuery({ request }: Visit, { query }: PageRoute | DownloadRoute) {
  if (!query) return { values: {}, input: {}, errors: [] }
  const values: Readonly<Record<string, unknown>> = request.query
  return { values, ...validate(query, values, 'drop') }
}

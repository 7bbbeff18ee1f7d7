import { renderDocument } from '../../views/layout.tsx'
import { refuse } from '../shared/refusal.ts'
import type { Context } from './context.ts'
import { EdgeFault } from './edge-fault.ts'
import { enter } from './enter.ts'
import { refusalProblem } from './problem.ts'
import type { DownloadRoute, Moved, PageRoute, Shown } from './route.ts'
import type { Match } from './route-table.ts'
import { sendFile, sendHtml, sendJson, sendOn, sendPage } from './send.ts'
import { validate } from './validate.ts'
import type { Visit } from './visit.ts'

export async function answerPage(visit: Visit, route: PageRoute, match: Match): Promise<void> {
  if (!visit.representation) throw new EdgeFault('not-acceptable')
  const context = await enter(visit, match)
  if (route.keep && visit.representation === 'html') return answerKept(visit, route, context)
  sendResult(visit, await show(visit, route, context))
}

/** Only a page that went well is kept; whatever else comes of it is answered as usual. */
async function answerKept(visit: Visit, route: PageRoute, context: Context): Promise<void> {
  const key = [context.sessionHash, context.deps.clock.today(), visit.request.originalUrl].join(' ')
  const kept = await visit.kept.find(key)
  if (kept) return sendHtml(visit, 200, kept)
  let otherwise: Shown | Moved | null = null
  const html = await visit.kept.make(key, async () => {
    const shown = await show(visit, route, context)
    if (!('location' in shown) && (shown.status ?? 200) === 200) return renderDocument(shown.page())
    otherwise = shown
    return null
  })
  if (html !== null) sendHtml(visit, 200, html)
  else if (otherwise) sendResult(visit, otherwise)
}

function sendResult(visit: Visit, shown: Shown | Moved): void {
  if ('location' in shown) sendOn(visit, shown)
  else sendShown(visit, shown)
}

export async function answerDownload(visit: Visit, route: DownloadRoute, match: Match): Promise<void> {
  const context = await enter(visit, match)
  const { input, errors } = readQuery(visit, route)
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  await sendFile(visit, await route.send(context, input))
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

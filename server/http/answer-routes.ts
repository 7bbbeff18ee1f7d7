import type { RequestHandler } from 'express'
import type { Deps } from '../deps.ts'
import { readSession } from '../people/session.ts'
import { answerCommand } from './answer-command.ts'
import { answerMachine } from './answer-machine.ts'
import { answerDownload, answerPage } from './answer-page.ts'
import { answerProblem } from './answer-problem.ts'
import { EdgeFault } from './edge-fault.ts'
import { keptPages } from './kept-pages.ts'
import { loggedMarks } from './logged-marks.ts'
import { pageAbove } from './page-above.ts'
import type { Route } from './route.ts'
import { type FindRoute, type Match, type OtherMethods, routeTable } from './route-table.ts'
import { sendOn } from './send.ts'
import { openVisit, type Visit } from './visit.ts'

/** Answers every request that comes this far; what no route answers is refused. */
export function answerRoutes(routes: readonly Route[], deps: Deps): RequestHandler {
  const find = routeTable(routes)
  const desk = { deps, kept: keptPages(deps.newId), logged: loggedMarks() }
  return async (request, response) => {
    const visit = openVisit(request, response, desk)
    try {
      const found = find(request.method, request.path)
      if (!isForMachines(found)) visit.session = await readSession(deps, request.get('cookie'))
      if (found && 'allow' in found) return answerOther(visit, found, find)
      await answer(visit, found)
    } catch (error) {
      answerProblem(visit, error)
    }
  }
}

const isForMachines = (found: ReturnType<FindRoute>): boolean =>
  found !== null && 'route' in found && 'answer' in found.route

/** What came of a form that did not go through stands at the form's own address: who comes back to it is led to the page above. */
function answerOther(visit: Visit, { allow }: OtherMethods, find: FindRoute): void {
  const { method, path } = visit.request
  const isLooking = method === 'GET' && visit.representation === 'html'
  const above = isLooking ? pageAbove(find, path) : null
  if (above === null) throw new EdgeFault('method-not-allowed', allow)
  sendOn(visit, { location: above })
}

function answer(visit: Visit, found: Match | null): Promise<void> {
  if (!found) throw new EdgeFault('no-such-page')
  const { route } = found
  visit.request.routePattern = route.path
  if ('answer' in route) return answerMachine(visit, route, found)
  if ('run' in route) return answerCommand(visit, route, found)
  return 'send' in route ? answerDownload(visit, route, found) : answerPage(visit, route, found)
}

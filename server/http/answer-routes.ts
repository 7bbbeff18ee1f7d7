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
import type { Route } from './route.ts'
import { type Match, type OtherMethods, routeTable } from './route-table.ts'
import { openVisit, type Visit } from './visit.ts'

/** Answers every request that comes this far; what no route answers is refused. */
export function answerRoutes(routes: readonly Route[], deps: Deps): RequestHandler {
  const find = routeTable(routes)
  const desk = { deps, kept: keptPages(deps.newId), logged: loggedMarks() }
  return async (request, response) => {
    const visit = openVisit(request, response, desk)
    try {
      const found = find(request.method, request.path)
      if (found && 'route' in found && 'answer' in found.route) return await answerMachine(visit, found.route, found)
      visit.session = await readSession(deps, request.get('cookie'))
      await answer(visit, found)
    } catch (error) {
      answerProblem(visit, error)
    }
  }
}

function answer(visit: Visit, found: Match | OtherMethods | null): Promise<void> {
  if (!found) throw new EdgeFault('no-such-page')
  if ('allow' in found) throw new EdgeFault('method-not-allowed', found.allow)
  const { route } = found
  visit.request.routePattern = route.path
  if ('answer' in route) return answerMachine(visit, route, found)
  if ('run' in route) return answerCommand(visit, route, found)
  return 'send' in route ? answerDownload(visit, route, found) : answerPage(visit, route, found)
}

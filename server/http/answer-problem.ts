import { ProblemPage } from '../../views/pages/problem.tsx'
import { safePath, signInPath } from '../people/next-path.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { EdgeFault } from './edge-fault.ts'
import { faultProblem, knownProblem, type Problem, problemJson } from './problem.ts'
import { sendJson, sendOn, sendPage } from './send.ts'
import { contextOf, nowhere, type Visit } from './visit.ts'

/** Everything that led to nothing ends here: a page with words for people, problem+json (RFC 9457) for machines. */
export function answerProblem(visit: Visit, error: unknown): void {
  const { request, response, representation } = visit
  const problem = problemOf(visit, error)
  request.problemCode = problem.code
  if (error instanceof EdgeFault && error.allow !== null) response.setHeader('Allow', error.allow)
  sayWhen(visit, problem)
  if (response.headersSent) response.destroy()
  else if (representation !== 'html') sendProblemJson(visit, problem)
  else if (problem.code === 'unauthenticated') sendOn(visit, { location: placeToSignIn(visit) })
  else sendProblemPage(visit, problem)
}

/** After how many seconds it may be tried again, where that is what was the matter. */
export function sayWhen({ response }: Visit, { refusal }: Problem): void {
  if (refusal?.code === 'too-many-tries' && !response.headersSent) response.setHeader('Retry-After', refusal.seconds)
}

function sendProblemJson(visit: Visit, problem: Problem): void {
  sendJson(visit, problem.status, problemJson(problem, visit.request.id), 'application/problem+json')
}

function sendProblemPage(visit: Visit, problem: Problem): void {
  const context = contextOf(visit, nowhere)
  sendPage(visit, problem.status, ProblemPage({ context, problem, reference: visit.request.id }))
}

function problemOf({ request, deps }: Visit, error: unknown): Problem {
  const known = knownProblem(error)
  if (known) return known
  deps.log.error(
    { id: request.id, route: request.routePattern, fault: faultForLog(error, deps.config) },
    'unexpected fault',
  )
  return faultProblem(new EdgeFault('internal'))
}

function placeToSignIn(visit: Visit): string {
  return signInPath(wayBack(visit), { unsent: visit.request.method === 'POST' })
}

/** To the page itself; from a form, to the page where it stood. */
function wayBack({ request, deps }: Visit): string | null {
  if (request.method === 'GET') return request.originalUrl
  const referrer = request.get('referer')
  if (referrer === undefined || !URL.canParse(referrer)) return null
  const { host, pathname, search } = new URL(referrer)
  const isHere = host === request.host || host === new URL(deps.config.publicUrl).host
  return isHere ? safePath(pathname + search) : null
}

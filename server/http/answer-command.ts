import { refuse } from '../shared/refusal.ts'
import { sendShown } from './answer-page.ts'
import { sayWhen } from './answer-problem.ts'
import { contentsMark } from './contents-mark.ts'
import type { Context } from './context.ts'
import { checkOrigin, checkToken, isToken } from './csrf.ts'
import { EdgeFault } from './edge-fault.ts'
import { enter } from './enter.ts'
import { readingOf } from './log-reading.ts'
import { knownProblem, type Problem } from './problem.ts'
import { readBody } from './read-body.ts'
import { readCommand, readVersion, type SentCommand, splitCommand } from './read-command.ts'
import { readMultipart } from './read-multipart.ts'
import type { CommandRoute, Done, Shown } from './route.ts'
import type { Match } from './route-table.ts'
import { sendJson, sendOn } from './send.ts'
import type { Visit } from './visit.ts'

/** Who may, then what was sent, then the deed. What does not go through comes back as it was typed. */
export async function answerCommand(visit: Visit, route: CommandRoute, match: Match): Promise<void> {
  if (!visit.representation) throw new EdgeFault('not-acceptable')
  checkOrigin(visit.request, visit.deps.config)
  const context = await enter(visit, match)
  const sent = splitCommand(await readSent(visit, route, context), visit.request)
  try {
    const done = await carryOut(visit, route, { context, sent })
    if (visit.representation === 'json' && done.data) await logReading(visit, match, context)
    sendDone(visit, done)
  } catch (error) {
    const problem = problemOf(error)
    if (!problem || visit.representation === 'json') throw error
    const seenVersion = readVersion(sent.seenVersion) ?? null
    await sendAgain(visit, route, { match, context: { ...context, seenVersion }, values: sent.values, problem })
  }
}

/** Files are taken in only once the form has shown that it is ours, so its token stands before them. */
function readSent({ request, response, session }: Visit, route: CommandRoute, context: Context) {
  const { keepFile } = route
  if (!keepFile || !request.is('multipart/form-data')) return readBody(request, response)
  return readMultipart(request, async (file, { _csrf = request.get('x-csrf-token') }) => {
    const isOurs = session ? isToken(_csrf, context.csrfToken) : route.access.kind === 'public'
    return isOurs ? keepFile(context, file) : null
  })
}

interface Attempted {
  readonly context: Context
  readonly sent: SentCommand
}

function carryOut(visit: Visit, route: CommandRoute, { context, sent }: Attempted): Promise<Done | Shown> {
  const { newId, config } = visit.deps
  if (visit.session) checkToken(sent.csrfToken, context.csrfToken)
  const mayLackId = visit.representation === 'json' || route.harmlessTwice
  const { commandId, seenVersion, input, errors } = readCommand(sent, route.form, { newId: mayLackId ? newId : null })
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  const contents = contentsMark(config, commandId, input)
  return route.run({ ...context, commandId, contents, seenVersion }, input)
}

function sendDone(visit: Visit, done: Done | Shown): void {
  if ('page' in done) sendShown(visit, done)
  else if (visit.representation === 'json') sendDoneJson(visit, done)
  else sendOn(visit, done)
}

function sendDoneJson(visit: Visit, done: Done): void {
  const { response } = visit
  if (done.setCookie !== undefined) response.setHeader('Set-Cookie', done.setCookie)
  if (done.created) response.setHeader('Location', done.location)
  sendJson(visit, done.created ? 201 : 200, { location: done.location, ...done.data })
}

/** What leads back to the form: a refusal, and a page that was opened before the last sign-in. The rest has a page of its own. */
function problemOf(error: unknown): Problem | null {
  return error instanceof EdgeFault && error.code !== 'csrf-token' ? null : knownProblem(error)
}

interface Failed {
  readonly match: Match
  readonly context: Context
  readonly values: SentCommand['values']
  readonly problem: Problem
}

/**
 * NOTE: the context has a new command id, since nothing came of the first: it may be sent again, also with other contents.
 * It keeps the version that was seen, so that a second try cannot pass over what another window has stored meanwhile.
 */
async function sendAgain(visit: Visit, route: CommandRoute, failed: Failed): Promise<void> {
  const { match, context, values, problem } = failed
  visit.request.problemCode = problem.code
  sayWhen(visit, problem)
  const shown = await route.again(context, { values, problem })
  await logReading(visit, match, context)
  sendShown(visit, { status: problem.status, ...shown })
}

/**
 * What a command shows of a case is a reading of it as well: a form that comes back, or a machine's answer with facts in it.
 * Acting in a case is a reason; should it ever not be, nothing is shown that cannot be logged.
 */
async function logReading(visit: Visit, match: Match, context: Context): Promise<void> {
  const log = await readingOf(visit, match, context)
  if (log === 'reason-needed') throw new Error(`${match.route.path} shows a case to somebody who has given no reason`)
  await log()
}

import { refuse } from '../shared/refusal.ts'
import { sayWhen } from './answer-problem.ts'
import { contentsMark } from './contents-mark.ts'
import { EdgeFault } from './edge-fault.ts'
import { enterMachine } from './enter.ts'
import { readingOf } from './log-reading.ts'
import { knownProblem } from './problem.ts'
import { readBody } from './read-body.ts'
import { type ReadCommand, readCommand, splitCommand } from './read-command.ts'
import type { MachineRoute, Told, ToldFile } from './route.ts'
import type { Match } from './route-table.ts'
import { sendFile, sendJson } from './send.ts'
import { validate } from './validate.ts'
import type { Visit } from './visit.ts'

/** JSON and files for machines: who they are, what they sent, the answer. What they see of a case leaves its trace as a person's reading does. */
export async function answerMachine(visit: Visit, route: MachineRoute, match: Match): Promise<void> {
  visit.representation = 'json'
  try {
    await answer(visit, route, match)
  } catch (error) {
    const problem = knownProblem(error)
    if (!problem || !route.refused) throw error
    visit.request.problemCode = problem.code
    sayWhen(visit, problem)
    sendTold(visit, route.refused(problem))
  }
}

async function answer(visit: Visit, route: MachineRoute, match: Match): Promise<void> {
  const context = await enterMachine(visit, match)
  const log = await readingOf(visit, match, context)
  if (log === 'reason-needed') throw new Error(`${route.path} shows a case to a machine without a reason`)
  const { commandId, seenVersion, input, errors } = await read(visit, route)
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  const authorization = visit.request.get('authorization') ?? null
  const contents = contentsMark(visit.deps.config, commandId, input)
  const told = await route.answer({ ...context, commandId, contents, seenVersion, authorization }, input)
  await log()
  if ('data' in told) sendTold(visit, told)
  else await sendToldFile(visit, told)
}

/** NOTE: what a machine misspells is told, and not passed over. */
async function read({ request, response, deps }: Visit, route: MachineRoute): Promise<ReadCommand> {
  const { input: schema, method, asForm = false } = route
  if (method === 'get') return { ...validate(schema, request.query), commandId: deps.newId(), seenVersion: null }
  if (request.is(asForm ? 'urlencoded' : 'json') === false) throw new EdgeFault('unsupported-media-type')
  return readCommand(splitCommand(await readBody(request, response), request), schema, { newId: deps.newId })
}

function sendTold(visit: Visit, { data, status = 200, headers = {} }: Told): void {
  for (const [name, value] of Object.entries(headers)) visit.response.setHeader(name, value)
  sendJson(visit, status, data)
}

async function sendToldFile(visit: Visit, { etag, ...file }: ToldFile): Promise<void> {
  const { request, response } = visit
  response.setHeader('ETag', etag)
  if (hasMark(request.get('if-none-match'), etag)) response.writeHead(304).end()
  else await sendFile(visit, file)
}

const hasMark = (known = '', etag: string): boolean =>
  known.split(',').some(mark => mark.trim().replace(/^W\//, '') === etag || mark.trim() === '*')

import { hasOneOf } from '../people/access.ts'
import { caseAccess, findFund } from '../people/access-read.ts'
import { guaranteeAccess, readMachine } from '../people/machine.ts'
import { refuse } from '../shared/refusal.ts'
import type { Context } from './context.ts'
import { EdgeFault } from './edge-fault.ts'
import type { Match } from './route-table.ts'
import { contextOf, nowhere, type Visit } from './visit.ts'

/**
 * Lets the visitor in to where the route's access says, or not at all.
 * @throws EdgeFault `unauthenticated`; Refused `not-found` where there is nothing or nothing of theirs, `forbidden` where it takes another role
 */
export async function enter(visit: Visit, { route: { access }, params }: Match): Promise<Context> {
  if (access.kind === 'demo' && !visit.deps.config.demo) throw new EdgeFault('no-such-page')
  if (access.kind === 'bank-client') throw new EdgeFault('unauthenticated')
  const isOpen = access.kind === 'public' || access.kind === 'demo'
  if (!isOpen && !visit.session) throw new EdgeFault('unauthenticated')
  if (access.kind === 'case') return enterCase(visit, params, access.parties)
  const fund = params.fund === undefined ? null : await findFund(visit.deps.database.reader, params.fund)
  if (params.fund !== undefined && !fund) refuse({ code: 'not-found' })
  const context = contextOf(visit, { params, fund, caseAccess: null })
  if (access.kind === 'fund' && fund && !hasOneOf(context.signedIn(), fund.id, access.roles))
    refuse({ code: 'forbidden' })
  return context
}

async function enterCase(visit: Visit, params: Match['params'], parties: readonly string[]): Promise<Context> {
  const viewer = visit.session?.viewer ?? refuse({ code: 'not-found' })
  const found = await caseAccess(visit.deps.database.reader, params.case ?? '', viewer)
  if (!found) return refuse({ code: 'not-found' })
  if (!parties.some(party => [...found.parties].some(held => held === party))) refuse({ code: 'forbidden' })
  return contextOf(visit, { params, fund: found.fund, caseAccess: found })
}

/**
 * Lets in a machine that has said who it is, to what belongs to its bank in its fund. Its session is the token's: a cookie is never read.
 * @throws EdgeFault `unauthenticated`, with what it takes; Refused `not-found` for a guarantee that is not theirs
 */
export async function enterMachine(visit: Visit, { route: { access }, params }: Match): Promise<Context> {
  if (access.kind === 'public') return contextOf(visit, { ...nowhere, params })
  const { request, response, deps } = visit
  const authorization = request.get('authorization')
  const machine = access.kind === 'bank-client' ? await readMachine(deps, authorization) : null
  if (!machine) {
    response.setHeader('WWW-Authenticate', authorization === undefined ? scheme : `${scheme}, error="invalid_token"`)
    throw new EdgeFault('unauthenticated')
  }
  visit.session = machine.session
  if (params.guarantee === undefined) return contextOf(visit, { params, fund: machine.fund, caseAccess: null })
  const found = await guaranteeAccess(deps, machine, params.guarantee)
  return found ? contextOf(visit, { params, fund: found.fund, caseAccess: found }) : refuse({ code: 'not-found' })
}

const scheme = 'Bearer realm="tapsgaranti"'

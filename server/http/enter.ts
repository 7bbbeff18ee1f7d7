import { hasOneOf } from '../people/access.ts'
import { caseAccess, findFund } from '../people/access-read.ts'
import { refuse } from '../shared/refusal.ts'
import type { Context } from './context.ts'
import { EdgeFault } from './edge-fault.ts'
import type { Match } from './route-table.ts'
import { contextOf, type Visit } from './visit.ts'

/**
 * Lets the visitor in to where the route's access says, or not at all.
 * @throws EdgeFault `unauthenticated`; Refused `not-found` where there is nothing or nothing of theirs, `forbidden` where it takes another role
 */
export async function enter(visit: Visit, { route: { access }, params }: Match): Promise<Context> {
  if (access.kind === 'demo' && !visit.deps.config.demo) throw new EdgeFault('no-such-page')
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

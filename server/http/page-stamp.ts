import { caseAccess } from '../people/access-read.ts'
import type { Context } from './context.ts'
import type { PageRoute } from './route.ts'
import type { Visit } from './visit.ts'

/** Where a page that is kept stands, and for whom: two people, or one with another role, never share a page. */
export function pagePlace({ request, session }: Visit, { caseAccess, language }: Context): string {
  const parties = [...(caseAccess?.parties ?? [])].join()
  return [session?.tokenHash, request.originalUrl, language, parties, session?.viewer.name].join(' ')
}

/**
 * What a page that is kept was made from: the day, and for a case its version with what its route says that it shows besides;
 * elsewhere everything that was ever committed. `null` where that cannot be told, or where the page is not to be kept.
 *
 * NOTE: it holds for ten minutes at most, so that what belongs to no case, such as a person's changed name, comes through.
 */
export async function pageStamp({ keep }: PageRoute, { deps, caseAccess, viewer }: Context): Promise<string | null> {
  if (keep === undefined) return null
  const tenMinutes = deps.clock.now().slice(0, 'YYYY-MM-DDTHH:M'.length)
  if (keep === 'until-any-commit') {
    const state = await deps.database.state()
    return state === null ? null : `${tenMinutes} ${state}`
  }
  if (!caseAccess || !viewer) return null
  const besides = await keep(deps.database.reader, caseAccess, viewer)
  return [tenMinutes, deps.clock.today(), caseAccess.version, besides].join(' ')
}

/** The stamp once the page has been made: another one where something of it changed meanwhile. */
export async function stampAfter(route: PageRoute, context: Context): Promise<string | null> {
  const { deps, viewer, caseAccess: before } = context
  if (!before || !viewer) return pageStamp(route, context)
  return pageStamp(route, { ...context, caseAccess: await caseAccess(deps.database.reader, before.id, viewer) })
}

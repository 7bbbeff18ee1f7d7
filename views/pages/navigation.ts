import type { Context } from '../../server/http/context.ts'
import type { StaffRole, Viewer } from '../../server/people/viewer.ts'
import type { NavigationLink } from '../layout.tsx'
import { publicLinks } from '../site-links.ts'

type Link = Pick<NavigationLink, 'href' | 'label'>

/** The menu for what somebody comes to do: staff in their fund, a bank with its guarantees, everybody else with their own cases. */
export function navigationLinks({ viewer, fund, path }: Context): NavigationLink[] {
  const links = viewer ? linksFor(viewer, fund?.id) : publicLinks
  return links.map(({ href, label }) => ({ href, label, current: href === path }))
}

/** Where somebody's work begins. */
export function homePath(viewer: Pick<Viewer, 'roles' | 'bankId'>): string {
  return linksFor(viewer)[0]?.href ?? '/'
}

function linksFor({ roles, bankId }: Pick<Viewer, 'roles' | 'bankId'>, fundId?: string): readonly Link[] {
  const ownFund = fundId !== undefined && roles.has(fundId) ? fundId : [...roles.keys()][0]
  if (ownFund !== undefined) return staffLinks(ownFund, roles.get(ownFund) ?? new Map())
  return [
    bankId === null ? { href: '/my-cases', label: 'Mine saker' } : { href: '/guarantees', label: 'Garantiar' },
    ...publicLinks,
  ]
}

/** Owners look, and have no worklist. */
function staffLinks(fundId: string, roles: ReadonlyMap<StaffRole, unknown>): Link[] {
  const isOwnerOnly = roles.size === 1 && roles.has('owner')
  const isDecider = roles.has('approver') || roles.has('fund-manager')
  const worklist = { href: `/funds/${fundId}/worklist`, label: 'Arbeidsliste' }
  return [
    ...(isOwnerOnly ? [] : [worklist, { href: `/funds/${fundId}/deadlines`, label: 'Fristar' }]),
    ...(isOwnerOnly ? [] : [{ href: `/funds/${fundId}/impartiality`, label: 'Habilitet' }]),
    ...(isDecider ? [{ href: `/funds/${fundId}/board`, label: 'Styret' }] : []),
    ...(isOwnerOnly ? [] : [{ href: `/funds/${fundId}/mail`, label: 'E-post' }]),
    { href: `/funds/${fundId}/ledger`, label: 'Fondet' },
    { href: `/funds/${fundId}/rules`, label: 'Reglar' },
    { href: '/calculator', label: 'Kalkulator' },
  ]
}

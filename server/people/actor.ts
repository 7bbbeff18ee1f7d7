import { refuse } from '../shared/refusal.ts'
import type { Authority, StaffRole, Viewer } from './viewer.ts'

/** Somebody who acts: signed in, or the system itself. */
export type Actor = Pick<Viewer, 'id' | 'roles'>

/** The actor's authority in the first of the roles that they have in the fund. @throws Refused `forbidden` without any. */
export function requireRole(actor: Actor, fundId: string, ...roles: readonly StaffRole[]): Authority {
  const held = actor.roles.get(fundId)
  for (const role of roles) {
    const authority = held?.get(role)
    if (authority) return authority
  }
  return refuse({ code: 'forbidden' })
}

/** The day's job acts under this name; it has no roles and only does what the calendar decides. */
export const systemActor: Actor = { id: 'system', roles: new Map() }

export const hasRole = (actor: Actor, fundId: string, role: StaffRole): boolean =>
  actor.roles.get(fundId)?.has(role) ?? false

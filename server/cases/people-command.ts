import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { type Actor, hasRole, requireRole } from '../people/actor.ts'
import type { Handler } from '../people/staff-read.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'

/** A command on the people of a fund. */
export interface PeopleCommand {
  readonly fundId: string
  readonly commandId: string
  readonly contents?: string | null
  readonly actor: Actor
}

interface By {
  readonly fundId: string
  readonly actorId: string
  readonly today: Day
}

/** Carries it out in one transaction; a repeat of the same command id does nothing. Only those who handle cases are let in. */
export function onPeople(
  deps: Deps,
  { fundId, commandId, contents, actor, name }: PeopleCommand & { readonly name: string },
  work: (tx: Tx, by: By) => Promise<void>,
): Promise<void> {
  requireRole(actor, fundId, 'case-officer', 'approver', 'fund-manager')
  return deps.database.transact(async tx => {
    const mark = { commandId, contents, userId: actor.id, name, subject: fundId, at: deps.clock.now() }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    await work(tx, { fundId, actorId: actor.id, today: deps.clock.today() })
  })
}

/** @throws Refused `forbidden`: what ties somebody is theirs, and the fund manager's, to say. */
export function requireSelfOrManager({ actor, fundId }: PeopleCommand, userId: string): void {
  if (actor.id !== userId && !hasRole(actor, fundId, 'fund-manager')) refuse({ code: 'forbidden' })
}

/** @throws Refused `invalid` for somebody who handles no cases in the fund */
export function requireHandler(handlers: readonly Handler[], userId: string, path: string): void {
  if (handlers.some(({ id }) => id === userId)) return
  refuse({ code: 'invalid', errors: [{ path, message: 'Vel ein av dei som handsamar saker i fondet.' }] })
}

import type { Deps } from '../deps.ts'
import { requireRole } from '../people/actor.ts'
import { listHandlers } from '../people/staff-read.ts'
import { storeLeader } from '../people/standing-ties-store.ts'
import { refuse } from '../shared/refusal.ts'
import { onPeople, type PeopleCommand, requireHandler } from './people-command.ts'

/** The fund manager says who leads whom. @throws Refused `invalid` for people outside the fund, and for oneself */
export const setLeader = (
  deps: Deps,
  command: PeopleCommand,
  { ledId: userId, leaderId }: { ledId: string; leaderId: string | null },
): Promise<void> =>
  onPeople(deps, { ...command, name: 'set-leader' }, async tx => {
    requireRole(command.actor, command.fundId, 'fund-manager')
    const handlers = await listHandlers(tx, command.fundId)
    requireHandler(handlers, userId, 'ledId')
    if (leaderId !== null) requireHandler(handlers, leaderId, 'leaderId')
    if (leaderId === userId)
      refuse({ code: 'invalid', errors: [{ path: 'leaderId', message: 'Vel ein annan som leiar.' }] })
    await storeLeader(tx, { userId, leaderId, fundId: command.fundId })
  })

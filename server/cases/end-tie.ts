import type { Deps } from '../deps.ts'
import { endTie, listTies } from '../people/standing-ties-store.ts'
import { refuse } from '../shared/refusal.ts'
import { onPeople, type PeopleCommand, requireSelfOrManager } from './people-command.ts'

/** It counts no more from now on; what was declared in a case stands. @throws Refused `not-found`, `forbidden` */
export const endStandingTie = (deps: Deps, command: PeopleCommand, { tieId }: { tieId: number }): Promise<void> =>
  onPeople(deps, { ...command, name: 'end-tie' }, async (tx, by) => {
    const tie = (await listTies(tx, command.fundId, null)).find(({ id }) => id === tieId)
    if (!tie) return refuse({ code: 'not-found' })
    requireSelfOrManager(command, tie.userId)
    await endTie(tx, tieId, by)
  })

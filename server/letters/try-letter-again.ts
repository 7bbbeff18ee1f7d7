import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import { refuse } from '../shared/refusal.ts'
import { findLetter } from './letter-store.ts'
import { tryLetterAgain } from './letter-work-store.ts'

export interface LetterCommand {
  readonly commandId: string
  readonly actor: Actor
  readonly fundId: string
}

/**
 * Has a letter made that could not be, from the beginning. NOTE: nothing of the case changes, and whoever asks for it sees
 * nothing of what the letter says, so it asks for no declaration.
 * @throws Refused `not-found`, `wrong-state` where it is made already, or on its way
 */
export async function retryLetter(
  { database, clock }: Deps,
  { commandId, actor, fundId }: LetterCommand,
  letterId: string,
): Promise<void> {
  requireRole(actor, fundId, 'case-officer', 'approver', 'fund-manager')
  await database.transact(async tx => {
    const now = clock.now()
    const mark = { commandId, userId: actor.id, name: 'retry-letter', subject: letterId, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    const letter = await findLetter(tx, letterId)
    if (letter?.fundId !== fundId) refuse({ code: 'not-found' })
    if (!(await tryLetterAgain(tx, letterId, now)))
      refuse({ code: 'wrong-state', action: 'retry-letter', state: 'not-failed' })
  })
}

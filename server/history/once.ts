import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { claimCommand } from './command-store.ts'

export interface NamedCommand {
  readonly commandId: string
  /** A mark of what it was sent with; `null` or left out for what nobody has sent. */
  readonly contents?: string | null | undefined
  readonly actor: Actor
  readonly name: string
  readonly subject: string
}

/**
 * Carries out a command that is of no case, in one transaction; answers whether it was the first time. A repeat of the same
 * command id does nothing.
 * @throws Refused `command-reused`
 */
export function once(
  { database, clock }: Deps,
  { commandId, contents, actor, name, subject }: NamedCommand,
  work: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  return database.transact(async tx => {
    const mark = { commandId, contents, userId: actor.id, name, subject, at: clock.now() }
    if ((await claimCommand(tx, mark)) === 'repeated') return false
    await work(tx)
    return true
  })
}

import type { Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'

/** A command's own mark: an id made by the client, whose deed it is, and on what. */
export interface CommandMark {
  readonly commandId: string
  readonly userId: string
  readonly name: string
  readonly subject: string
  readonly at: Instant
}

/**
 * Takes the command's id in this transaction. `repeated` means that it has been carried out before: the caller then does
 * nothing, and the answer is read as it stands. New things take the command's id as theirs, so a repeat finds the same.
 * @throws Refused `command-reused` where the id belongs to another deed or person.
 */
export async function claimCommand(tx: Tx, mark: CommandMark): Promise<'first' | 'repeated'> {
  const { commandId, userId, name, subject, at } = mark
  const taken = await tx.run(
    'INSERT INTO commands (id, user_id, name, subject, recorded_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    [commandId, userId, name, subject, at],
  )
  if (taken === 1) return 'first'
  const earlier = await tx.first<{ user_id: string; name: string; subject: string }>(
    'SELECT user_id, name, subject FROM commands WHERE id = ?',
    [commandId],
  )
  const same = earlier?.user_id === userId && earlier.name === name && earlier.subject === subject
  return same ? 'repeated' : refuse({ code: 'command-reused' })
}

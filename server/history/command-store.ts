import type { Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'

/** A command's own mark: an id made by the client, whose deed it is, and on what. */
export interface CommandMark {
  readonly commandId: string
  /** A mark of what it was sent with; `null` or left out for what nobody has sent. */
  readonly contents?: string | null | undefined
  readonly userId: string
  readonly name: string
  readonly subject: string
  readonly at: Instant
}

/**
 * Takes the command's id in this transaction. `repeated` means that it has been carried out before: the caller then does
 * nothing, and the answer is read as it stands. New things take the command's id as theirs, so a repeat finds the same.
 * @throws Refused `command-reused` where the id belongs to another deed or person, or came with something else.
 */
export async function claimCommand(tx: Tx, mark: CommandMark): Promise<'first' | 'repeated'> {
  const { commandId, contents = null, userId, name, subject, at } = mark
  const taken = await tx.run(
    'INSERT INTO commands (id, user_id, name, subject, recorded_at, contents) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    [commandId, userId, name, subject, at, contents],
  )
  if (taken === 1) return 'first'
  const earlier = await tx.first<{ user_id: string; name: string; subject: string; contents: string | null }>(
    'SELECT user_id, name, subject, contents FROM commands WHERE id = ?',
    [commandId],
  )
  const same = earlier?.user_id === userId && earlier.name === name && earlier.subject === subject
  return same && isSame(earlier.contents, contents) ? 'repeated' : refuse({ code: 'command-reused' })
}

/** What has no mark is taken for the same. */
const isSame = (earlier: string | null, contents: string | null): boolean =>
  earlier === null || contents === null || earlier === contents

import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { openDraft } from './open-draft.ts'
import { deleteDraft } from './rule-store.ts'

export type Discard = { readonly commandId: string; readonly id: string; readonly seenVersion: number }

/** Deletes a draft; the next draft takes its number. An adopted version stays for ever. */
export async function discardDraft(
  deps: Pick<Deps, 'database' | 'clock'>,
  actor: { readonly id: string },
  { commandId, id, seenVersion }: Discard,
): Promise<{ id: string }> {
  return deps.database.transact(async tx => {
    const now = deps.clock.now()
    const mark = { commandId, userId: actor.id, name: 'discard-draft', subject: id, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return { id }
    await openDraft(tx, { id, version: seenVersion }, { action: 'discard-draft', now })
    await deleteDraft(tx, id)
    return { id }
  })
}

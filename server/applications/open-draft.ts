import { setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { insertCase } from '../history/case-store.ts'
import { claimCommand } from '../history/command-store.ts'
import type { Actor } from '../people/actor.ts'
import type { Track } from '../rules/criteria.ts'
import { addDays } from '../shared/day.ts'
import { insertDraft } from './application-store.ts'
import { draftDays } from './save-draft.ts'

/** Opens a case with an empty draft, and answers its id: the command's own, so that a repeat opens no second one. */
export async function openDraft(
  deps: Deps,
  command: { commandId: string; contents?: string | null; actor: Actor },
  opened: { fundId: string; track: Track },
): Promise<string> {
  const { commandId, contents, actor } = command
  await deps.database.transact(async tx => {
    const [now, today] = [deps.clock.now(), deps.clock.today()]
    const mark = { commandId, contents, userId: actor.id, name: 'open-draft', subject: opened.fundId, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    const stored = await insertCase(tx, { id: commandId, fundId: opened.fundId, applicantId: actor.id, at: now })
    const file = { ...stored, actor, commandId, today, now }
    await insertDraft(tx, file, { track: opened.track, dwellings: [{ id: '1' }] })
    await setDeadline(tx, file, { kind: 'draft', dueDay: addDays(today, draftDays) })
    await recordEvent(tx, file, { kind: 'draft-opened', detail: { track: opened.track } })
  })
  return commandId
}

import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { sha256 } from '../shared/sha256.ts'
import { insertNote, listNotes, type NewNote, type Note, pinNote, unpinNote } from './note-store.ts'

/** Writes a note for colleagues; one that corrects another takes its place, also where that was pinned, and the old one stays. */
export const writeNote = (
  deps: Deps,
  command: CaseCommand,
  { body, corrects, pinned }: NewNote & { pinned: boolean },
): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'write-note' }, async (tx, file) => {
    await requireColleague(tx, file)
    const old = corrects === null ? null : await loadNote(tx, file, corrects)
    if (old?.correctedBy) refuse({ code: 'wrong-state', action: 'correct-note', state: 'corrected' })
    await insertNote(tx, file, { body, corrects })
    if (old?.pinned) await unpinNote(tx, old.id)
    if (pinned || old?.pinned) await pinNote(tx, file, file.commandId)
    const wordsHash = sha256(body)
    const detail = { noteId: file.commandId, corrects, wordsHash }
    await recordEvent(tx, file, { kind: old ? 'note-corrected' : 'note-written', detail })
  })

/** Keeps a note first on the page, or lets it go back to its place. */
export const setPin = (
  deps: Deps,
  command: CaseCommand,
  { noteId, pinned }: { noteId: string; pinned: boolean },
): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'pin-note' }, async (tx, file) => {
    await requireColleague(tx, file)
    const note = await loadNote(tx, file, noteId)
    if (note.pinned === pinned) return
    if (pinned) await pinNote(tx, file, noteId)
    else await unpinNote(tx, noteId)
    await recordEvent(tx, file, { kind: pinned ? 'note-pinned' : 'note-unpinned', detail: { noteId } })
  })

async function requireColleague(tx: Tx, file: CaseFile): Promise<void> {
  requireRole(file.actor, file.fundId, 'case-officer', 'approver', 'fund-manager')
  await requireImpartial(tx, file)
}

async function loadNote(tx: Tx, file: CaseFile, noteId: string): Promise<Note> {
  const note = (await listNotes(tx, file.id)).find(({ id }) => id === noteId)
  return note ?? refuse({ code: 'not-found' })
}

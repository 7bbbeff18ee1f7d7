import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { happenedSince, recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireWriter } from '../history/case-parties.ts'
import { addDays } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { requireStatus } from './application.ts'
import { type DraftFacts, sameAnswers } from './application-facts.ts'
import { loadApplication, storeFacts } from './application-store.ts'

/** How long a draft is kept after somebody last wrote in it. */
export const draftDays = 180

/** Keeps what the applicants and their helpers have written so far, however little. */
export const saveDraft = (deps: Deps, command: CaseCommand, facts: DraftFacts): Promise<void> =>
  writeDraft(deps, command, () => facts)

/**
 * Writes a part of the draft. What another window saved since the version that was seen is refused as `stale` and loses
 * nothing: the page shows both. Only other writing counts, and what is stored already is no conflict: an answer that was lost
 * on its way can be sent again. A save that changes nothing leaves no event.
 */
export const writeDraft = (
  deps: Deps,
  { seenVersion, ...command }: CaseCommand,
  write: (stored: DraftFacts) => DraftFacts,
): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'save-draft' }, async (tx, file) => {
    await requireWriter(tx, file)
    const { facts: stored, status } = requireStatus(await loadApplication(tx, file.id), 'save', 'draft', 'returned')
    const facts = { ...write(stored), track: stored.track }
    if (sameAnswers(facts, stored)) return
    if (seenVersion !== null) await requireNothingWritten(tx, file, seenVersion)
    await storeFacts(tx, file, facts)
    if (status === 'draft') await setDeadline(tx, file, { kind: 'draft', dueDay: addDays(file.today, draftDays) })
    await recordEvent(tx, file, { kind: 'draft-saved' })
  })

async function requireNothingWritten(tx: Tx, file: CaseFile, seenVersion: number): Promise<void> {
  if (seenVersion === file.version) return
  if (seenVersion < file.version && !(await happenedSince(tx, file.id, { kind: 'draft-saved', seq: seenVersion })))
    return
  refuse({ code: 'stale', seenVersion, currentVersion: file.version })
}

import type { Tx } from '../../db/database.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { eraseDocuments } from '../documents/document-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { eraseMailsToOthers } from '../mail/erase-mails-store.ts'
import { removeCasePeople } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireMove, requireStatus } from './application.ts'
import { loadApplication, storeLapsedDraft } from './application-store.ts'

/**
 * A draft that nobody wrote in for half a year goes: what it said and whom it was shared with is erased, that it was there stays.
 * The day's job gives the command; it is nobody else's to give. @throws Refused `wrong-state` where it is no draft any more
 */
export const lapseDraft = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'lapse-draft' }, async (tx, file) => {
    if (file.actor.id !== 'system') refuse({ code: 'forbidden' })
    await eraseDraft(tx, file)
  })

/** The same within the transaction that has found its last day to be over. */
export async function eraseDraft(tx: Tx, file: CaseFile): Promise<void> {
  const draft = requireStatus(await loadApplication(tx, file.id), 'lapsed', 'draft')
  requireMove(draft, 'lapsed')
  await enqueueNotice(tx, file, { kind: 'draft-lapsed' })
  await storeLapsedDraft(tx, file, { track: draft.facts.track, dwellings: [] })
  await removeCasePeople(tx, file.id, file.now)
  await eraseMailsToOthers(tx, file.id, file.applicantId)
  await eraseDocuments(tx, file)
  await closeDeadline(tx, file, { kind: 'draft', outcome: 'passed' })
  await recordEvent(tx, file, { kind: 'draft-lapsed' })
}

import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireWriter } from '../history/case-parties.ts'
import { lastDecisionSeq } from '../history/last-decision-read.ts'
import { evidenceIn } from '../letters/letter-evidence-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import type { Document } from './document.ts'
import { findDocument, storeDocumentStatus } from './document-store.ts'

/**
 * Takes a document back, on the side that sent it, as long as nobody has decided on it and no guarantee letter was issued on it.
 * It is not shown any more; the history keeps its name and hash. @throws Refused `not-found`, `wrong-state`
 */
export const withdrawDocument = (deps: Deps, command: CaseCommand, documentId: string): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw-document' }, async (tx, file) => {
    const document = await findDocument(tx, file.id, documentId)
    if (!document) return refuse({ code: 'not-found' })
    await requireSameSide(tx, file, document)
    if (document.status !== 'received')
      refuse({ code: 'wrong-state', action: 'withdraw-document', state: document.status })
    if (!isOpenTo(document, await lastDecisionSeq(tx, file.id)))
      refuse({ code: 'wrong-state', action: 'withdraw-document', state: 'decided-on' })
    if ((await evidenceIn(tx, file.id)).has(documentId))
      refuse({ code: 'wrong-state', action: 'withdraw-document', state: 'evidence' })
    await storeDocumentStatus(tx, documentId, 'withdrawn')
    const { number, kind, name } = document
    await recordEvent(tx, file, { kind: 'document-withdrawn', detail: { number, kind, name } })
  })

/** Whether nobody has decided since it came. */
export const isOpenTo = ({ receivedSeq }: Document, lastDecision: number): boolean => receivedSeq > lastDecision

async function requireSameSide(tx: Tx, file: CaseFile, { source }: Document): Promise<void> {
  if (source === 'applicant') return requireWriter(tx, file)
  requireRole(file.actor, file.fundId, 'case-officer', 'approver', 'fund-manager')
  await requireImpartial(tx, file)
}

import { type ChecklistLine, checklist } from '../documents/checklist.ts'
import type { Document } from '../documents/document.ts'
import { listWithBlocked } from '../documents/document-store.ts'
import { isOpenTo } from '../documents/withdraw-document.ts'
import { lastDecisionSeq } from '../history/last-decision-read.ts'
import type { CaseContext } from '../http/context.ts'
import { type Audience, audienceOf } from './audience.ts'
import { type DocumentCase, readDocumentCase } from './document-case-read.ts'
import { takesDocuments } from './document-stage.ts'

/** The documents of a case as one viewer may see them. */
export interface DocumentPage extends Omit<DocumentCase, 'asksFor'> {
  readonly id: string
  readonly version: number
  readonly audience: Audience
  readonly documents: readonly ShownDocument[]
  /** What is there and what is missing; empty where nothing is asked for. */
  readonly checklist: readonly ChecklistLine[]
  readonly maySend: boolean
}

export type ShownDocument = Omit<Document, 'caseId' | 'uploadedBy' | 'receivedSeq'> & {
  readonly mayWithdraw: boolean
}

export async function documentPage(context: CaseContext): Promise<DocumentPage> {
  const { caseAccess, deps } = context
  const { id, version, parties } = caseAccess
  const { reader } = deps.database
  const [{ asksFor, ...found }, documents, lastDecision] = await Promise.all([
    readDocumentCase(reader, id, parties),
    visibleDocuments(context),
    lastDecisionSeq(reader, id),
  ])
  const audience = audienceOf(parties)
  return {
    id,
    version,
    audience,
    ...found,
    documents: documents.map(document => shownDocument(document, { audience, lastDecision })),
    checklist: asksFor === null ? [] : checklist(asksFor, documents.filter(isReadable)),
    maySend: takesDocuments(found.status),
  }
}

export const isReadable = ({ status }: Document): boolean => status === 'received'

/**
 * Whoever only helps sees, once the application is decided, nothing but what they have sent themselves.
 * @throws Refused `not-found` for those of an application that has not been sent in, to all but those who write it
 */
export async function visibleDocuments({
  caseAccess: { id, parties },
  viewer,
  deps,
}: CaseContext): Promise<Document[]> {
  const { reader } = deps.database
  await readDocumentCase(reader, id, parties)
  const documents = await listWithBlocked(reader, id)
  if (audienceOf(parties) !== 'helper' || (await lastDecisionSeq(reader, id)) === 0) return documents
  return documents.filter(({ uploadedBy }) => uploadedBy === viewer.id)
}

interface Seen {
  readonly audience: Audience
  readonly lastDecision: number
}

function shownDocument(document: Document, { audience, lastDecision }: Seen): ShownDocument {
  const { caseId, uploadedBy, receivedSeq, ...shown } = document
  const isTheirs = (audience === 'staff') === (document.source === 'fund')
  return { ...shown, mayWithdraw: isTheirs && isReadable(document) && isOpenTo(document, lastDecision) }
}

import { askedInPlace, type CaseRequest, takesAnswers } from '../dialogue/request.ts'
import { listRequests } from '../dialogue/request-store.ts'
import { type ChecklistLine, checklist } from '../documents/checklist.ts'
import { type Document, type DocumentKind, kindsFrom } from '../documents/document.ts'
import { listWithBlocked } from '../documents/document-store.ts'
import { isOpenTo } from '../documents/withdraw-document.ts'
import { lastDecisionSeq } from '../history/last-decision-read.ts'
import type { CaseContext } from '../http/context.ts'
import { evidenceIn } from '../letters/letter-evidence-store.ts'
import type { Day } from '../shared/day.ts'
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
  /** What the viewer may send. */
  readonly kinds: readonly DocumentKind[]
  /** Where the viewer has been asked for documents; they send the answer there once the documents are here. */
  readonly askedIn: readonly AskedForDocuments[]
}

export interface AskedForDocuments {
  readonly requestId: string
  readonly dueDay: Day
  /** The last day has passed; the answer is taken in all the same. */
  readonly isLate: boolean
  readonly kinds: readonly string[]
}

export type ShownDocument = Omit<Document, 'caseId' | 'uploadedBy' | 'receivedSeq'> & {
  readonly mayWithdraw: boolean
}

export async function documentPage(context: CaseContext): Promise<DocumentPage> {
  const { caseAccess, deps } = context
  const { id, version, parties } = caseAccess
  const { reader } = deps.database
  const audience = audienceOf(parties)
  const [{ asksFor, ...found }, documents, lastDecision, evidence, requests] = await Promise.all([
    readDocumentCase(reader, id, parties),
    visibleDocuments(context),
    lastDecisionSeq(reader, id),
    evidenceIn(reader, id),
    audience === 'applicant' ? listRequests(reader, id) : [],
  ])
  return {
    id,
    version,
    audience,
    ...found,
    documents: documents.map(document => shownDocument(document, { audience, lastDecision, evidence })),
    checklist: asksFor === null ? [] : checklist(asksFor, documents.filter(isReadable)),
    maySend: takesDocuments(found.status),
    kinds: kindsFrom(audience === 'staff' ? 'fund' : 'applicant'),
    askedIn: requests.filter(takesAnswers).flatMap(askedForDocuments),
  }
}

function askedForDocuments(request: CaseRequest): AskedForDocuments[] {
  const wanted = askedInPlace(request).flatMap(({ about, subject }) =>
    about === 'document' && subject ? [subject] : [],
  )
  const { id: requestId, dueDay, status } = request
  return wanted.length === 0 ? [] : [{ requestId, dueDay, isLate: status === 'overdue', kinds: wanted }]
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
  /** What a guarantee letter was issued on. */
  readonly evidence: ReadonlySet<string>
}

function shownDocument(document: Document, { audience, lastDecision, evidence }: Seen): ShownDocument {
  const { caseId, uploadedBy, receivedSeq, ...shown } = document
  const isTheirs = (audience === 'staff') === (document.source === 'fund')
  const isOpen = isOpenTo(document, lastDecision) && !evidence.has(document.id)
  return { ...shown, mayWithdraw: isTheirs && isReadable(document) && isOpen }
}

import { checklist, missingKinds } from '../documents/checklist.ts'
import type { DocumentKind } from '../documents/document.ts'
import type { Audience } from './audience.ts'
import type { CaseParts } from './case-read.ts'
import { documentStage, takesDocuments } from './document-stage.ts'

/** What the page of a case says of its documents. */
export interface DocumentSummary {
  readonly count: number
  /** What the case asks for now and does not have. */
  readonly missing: readonly DocumentKind[]
  readonly maySend: boolean
}

type Documented = Pick<CaseParts, 'application' | 'documents' | 'open'>

export function documentSummary(
  { application, documents, open }: Documented,
  audience: Audience,
): DocumentSummary | null {
  if (audience === 'owner') return null
  const { status, facts } = application
  const stage = documentStage(status, open?.guarantee.status ?? null)
  const lines = stage === null ? [] : checklist({ stage, track: facts.track }, documents)
  return { count: documents.length, missing: missingKinds(lines), maySend: takesDocuments(status) }
}

import type { Reader } from '../../db/database.ts'
import type { DraftFacts } from '../applications/application-facts.ts'
import { checklist, missingKinds } from '../documents/checklist.ts'
import type { DocumentKind } from '../documents/document.ts'
import { listDocuments } from '../documents/document-store.ts'
import { listCasePeople } from '../people/case-people-store.ts'

/** What belongs to an application beside its questions. */
export interface ApplicationSide {
  readonly documents: { readonly count: number; readonly missing: readonly DocumentKind[] }
  readonly people: { readonly within: number; readonly invited: number }
}

export async function readApplicationSide(
  reader: Reader,
  caseId: string,
  { track }: Pick<DraftFacts, 'track'>,
): Promise<ApplicationSide> {
  const [documents, people] = await Promise.all([listDocuments(reader, caseId), listCasePeople(reader, caseId)])
  const inState = (wanted: string) => people.filter(({ state }) => state === wanted).length
  return {
    documents: {
      count: documents.length,
      missing: missingKinds(checklist({ stage: 'application', track }, documents)),
    },
    people: { within: inState('accepted'), invited: inState('invited') },
  }
}

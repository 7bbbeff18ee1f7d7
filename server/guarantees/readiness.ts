import { checklist, type DocumentStage, missingKinds, type StageFacts } from '../documents/checklist.ts'
import type { Document, DocumentKind } from '../documents/document.ts'
import type { OpenGuarantee } from './open-guarantee.ts'

/** Something that must be in place for a loss to be covered, and whether it is. */
export type Readiness =
  | { readonly code: 'accepted' | 'started' | 'completed' | 'sale-noticed'; readonly done: boolean }
  | { readonly code: 'document'; readonly kind: DocumentKind; readonly stage: DocumentStage; readonly done: boolean }

interface Papers {
  readonly track: StageFacts['track']
  readonly documents: readonly Pick<Document, 'kind'>[]
  /** The bank itself has confirmed the financing, so no letter from it is missing. */
  readonly financingConfirmed: boolean
}

/**
 * What a claim rests on, in the order in which it comes about: what would be missing if the loss came today. The builder and
 * the bank are shown the same. Nothing for a guarantee that is over.
 */
export function readinessOf({ guarantee, dwellings }: OpenGuarantee, papers: Papers): readonly Readiness[] {
  if (guarantee.status === 'ended') return []
  const left = dwellings.filter(({ settledClaimId }) => settledClaimId === null)
  const stepsOf = (steps: Readiness[], stage: DocumentStage) => [...steps, ...documentsOf(papers, stage)]
  return [
    ...stepsOf([{ code: 'accepted', done: guarantee.acceptedDay !== null }], 'application'),
    ...stepsOf([{ code: 'started', done: guarantee.startedDay !== null }], 'start'),
    ...stepsOf([{ code: 'completed', done: guarantee.completedDay !== null }], 'completion'),
    ...stepsOf([{ code: 'sale-noticed', done: left.every(({ notice }) => notice !== null) }], 'sale'),
  ]
}

function documentsOf({ track, documents, financingConfirmed }: Papers, stage: DocumentStage): Readiness[] {
  const lines = checklist({ stage, track }, documents)
  const missing = new Set(missingKinds(lines))
  if (financingConfirmed) missing.delete('financing-confirmation')
  return lines
    .filter(({ need }) => need === 'expected')
    .map(({ kind }) => ({ code: 'document', kind, stage, done: !missing.has(kind) }))
}

import type { Document, DocumentKind } from './document.ts'

/** How far a case has come, as far as it decides which documents are asked for. */
export type DocumentStage = 'application' | 'start' | 'completion' | 'sale'

export interface StageFacts {
  readonly stage: DocumentStage
  /** Contractors show who the company is. */
  readonly track: 'private' | 'contractor'
}

export interface ExpectedDocument {
  readonly kind: DocumentKind
  /** `if-any`: good to have where there is one; nothing waits for it. */
  readonly need: 'expected' | 'if-any'
}

export interface ChecklistLine extends ExpectedDocument {
  readonly count: number
}

/** What a case has and what it lacks at this stage, in the order in which one gets hold of it. */
export function checklist(facts: StageFacts, documents: readonly Pick<Document, 'kind'>[]): ChecklistLine[] {
  return expectedDocuments(facts).map(expected => ({
    ...expected,
    count: documents.filter(({ kind }) => kind === expected.kind).length,
  }))
}

export const missingKinds = (lines: readonly ChecklistLine[]): DocumentKind[] =>
  lines.filter(({ need, count }) => need === 'expected' && count === 0).map(({ kind }) => kind)

function expectedDocuments({ stage, track }: StageFacts): readonly ExpectedDocument[] {
  const company: readonly ExpectedDocument[] =
    stage === 'application' && track === 'contractor' ? [{ kind: 'company-identity', need: 'expected' }] : []
  return [...byStage[stage], ...company]
}

const byStage: Readonly<Record<DocumentStage, readonly ExpectedDocument[]>> = {
  application: [
    { kind: 'cost-estimate', need: 'expected' },
    { kind: 'drawings', need: 'expected' },
    { kind: 'appraisal', need: 'expected' },
    { kind: 'financing-confirmation', need: 'expected' },
    { kind: 'permit', need: 'if-any' },
  ],
  start: [
    { kind: 'permit', need: 'expected' },
    { kind: 'financing-confirmation', need: 'if-any' },
  ],
  completion: [{ kind: 'completion-certificate', need: 'expected' }],
  sale: [
    { kind: 'sale-contract', need: 'expected' },
    { kind: 'voucher', need: 'expected' },
    { kind: 'appraisal', need: 'if-any' },
    { kind: 'bid-journal', need: 'if-any' },
  ],
}

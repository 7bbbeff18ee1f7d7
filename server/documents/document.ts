import type { Instant } from '../shared/day.ts'

/** What a document is, in the order in which pages list them; each has its name in `views/pages/documents/document-text.ts`. */
export const documentKinds = [
  'cost-estimate',
  'drawings',
  'appraisal',
  'financing-confirmation',
  'permit',
  'company-identity',
  'completion-certificate',
  'sale-contract',
  'bid-journal',
  'voucher',
  'power-of-attorney',
  'paper-application',
  'paper-appeal',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/**
 * - `received`: size, hash and type are proved; it is part of the case
 * - `withdrawn`: taken back by whoever sent it; the history keeps its name and hash
 * - `blocked`: found to be harmful after it came; its bytes are gone
 * - `erased`: its bytes and its name are gone, with the draft that it belonged to
 */
export type DocumentStatus = 'received' | 'withdrawn' | 'blocked' | 'erased'

/** Who it came from: the applicant's side, or the fund, which takes in what comes by post. */
export type DocumentSource = 'applicant' | 'fund'

/** What comes on paper is registered by the fund; everything else is sent by either side. */
export const kindsFrom = (source: DocumentSource): readonly DocumentKind[] =>
  source === 'fund'
    ? documentKinds
    : documentKinds.filter(kind => kind !== 'paper-application' && kind !== 'paper-appeal')

export type ScanState = 'not-scanned' | 'clean' | 'infected'

export interface Document {
  readonly id: string
  readonly caseId: string
  /** Counts within its case. */
  readonly number: number
  readonly kind: DocumentKind
  readonly name: string
  readonly type: DocumentType
  readonly sizeBytes: number
  readonly sha256: string
  readonly scan: ScanState
  readonly status: DocumentStatus
  readonly source: DocumentSource
  readonly uploadedBy: string
  readonly uploaderName: string
  readonly receivedAt: Instant
  /** The number of the event that took it in; decisions with higher ones may build on it. */
  readonly receivedSeq: number
}

export type DocumentType = 'application/pdf' | 'image/jpeg' | 'image/png'

export const mostFileBytes = 20 * 1024 * 1024
export const mostFilesAtOnce = 20
export const mostDocumentsInCase = 300

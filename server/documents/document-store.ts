import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { eraseDetails } from '../history/erase-details-store.ts'
import type { Instant } from '../shared/day.ts'
import type { Document, DocumentKind, DocumentSource, DocumentStatus, DocumentType, ScanState } from './document.ts'

interface Row {
  readonly id: string
  readonly case_id: string
  readonly number: number
  readonly kind: DocumentKind
  readonly name: string
  readonly type: DocumentType
  readonly size_bytes: number
  readonly sha256: string
  readonly scan: ScanState
  readonly status: DocumentStatus
  readonly source: DocumentSource
  readonly uploaded_by: string
  readonly uploader_name: string
  readonly received_at: Instant
  readonly received_seq: number
}

const select = `
  SELECT d.id, d.case_id, d.number, d.kind, f.name, f.type, f.size_bytes, f.sha256, f.scan, d.status, d.source, d.uploaded_by,
    u.name AS uploader_name, d.received_at, d.received_seq
  FROM documents d JOIN stored_files f ON f.id = d.id JOIN users u ON u.id = d.uploaded_by`

/** The documents of a case that can be read, in the order in which they came. */
export async function listDocuments(reader: Reader, caseId: string): Promise<Document[]> {
  return (await listWithBlocked(reader, caseId)).filter(({ status }) => status === 'received')
}

/** Also those that were found to be harmful, so that whoever sent them can be told. */
export async function listWithBlocked(reader: Reader, caseId: string): Promise<Document[]> {
  const sql = `${select} WHERE d.case_id = ? AND d.status IN ('received', 'blocked') ORDER BY d.number`
  return (await reader.all<Row>(sql, [caseId])).map(fromRow)
}

/** Whatever has become of it. `null` where the case has no such document. */
export async function findDocument(reader: Reader, caseId: string, id: string): Promise<Document | null> {
  const row = await reader.first<Row>(`${select} WHERE d.case_id = ? AND d.id = ?`, [caseId, id])
  return row ? fromRow(row) : null
}

/** What one command has taken in; the answer to a repeat of it. */
export async function listByCommand(reader: Reader, caseId: string, commandId: string): Promise<Document[]> {
  const sql = `${select} WHERE d.case_id = ? AND d.command_id = ? ORDER BY d.number`
  return (await reader.all<Row>(sql, [caseId, commandId])).map(fromRow)
}

export async function countDocuments(tx: Tx, file: CaseFile): Promise<number> {
  const row = await tx.first<{ count: number }>('SELECT COUNT(*) AS count FROM documents WHERE case_id = ?', [file.id])
  return row?.count ?? 0
}

export interface NewDocument {
  readonly id: string
  readonly number: number
  readonly kind: DocumentKind
  readonly source: DocumentSource
}

/** The event that tells of it comes next. */
export async function insertDocument(tx: Tx, file: CaseFile, { id, number, kind, source }: NewDocument): Promise<void> {
  await tx.run(
    `INSERT INTO documents (id, case_id, number, kind, status, source, uploaded_by, received_at, received_seq, command_id)
     VALUES (?, ?, ?, ?, 'received', ?, ?, ?, ?, ?)`,
    [id, file.id, number, kind, source, file.actor.id, file.now, file.version + 1, file.commandId],
  )
}

export async function storeDocumentStatus(tx: Tx, documentId: string, status: DocumentStatus): Promise<void> {
  await tx.run('UPDATE documents SET status = ? WHERE id = ?', [status, documentId])
}

/** Forgets all that a case has been sent. The names go now, also in its history, the bytes with the next job of the day. */
export async function eraseDocuments(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run("UPDATE documents SET status = 'erased' WHERE case_id = ?", [file.id])
  await tx.run("UPDATE stored_files SET name = '' WHERE case_id = ?", [file.id])
  await eraseDetails(tx, file, ['document-received', 'document-withdrawn', 'document-blocked'])
}

function fromRow(row: Row): Document {
  const { id, number, kind, name, type, sha256, scan, status, source } = row
  return {
    id,
    caseId: row.case_id,
    number,
    kind,
    name,
    type,
    sizeBytes: row.size_bytes,
    sha256,
    scan,
    status,
    source,
    uploadedBy: row.uploaded_by,
    uploaderName: row.uploader_name,
    receivedAt: row.received_at,
    receivedSeq: row.received_seq,
  }
}

import type { Reader, Tx } from '../../db/database.ts'
import type { Instant } from '../shared/day.ts'
import type { DocumentType, ScanState } from './document.ts'

/** A file that is wholly here and proved, but not yet part of a case. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly type: DocumentType
  readonly sizeBytes: number
  readonly sha256: string
  readonly scan: ScanState
}

/** Who sends a file, and to which case. */
export interface Sender {
  readonly caseId: string
  readonly userId: string
}

interface Row {
  readonly id: string
  readonly name: string
  readonly type: DocumentType
  readonly size_bytes: number
  readonly sha256: string
  readonly scan: ScanState
}

export async function insertFile(tx: Tx, file: Sender & { id: string; name: string; at: Instant }): Promise<void> {
  await tx.run(
    "INSERT INTO stored_files (id, case_id, user_id, name, started_at, scan) VALUES (?, ?, ?, ?, ?, 'not-scanned')",
    [file.id, file.caseId, file.userId, file.name, file.at],
  )
}

export async function storeVerified(tx: Tx, file: KeptFile, at: Instant): Promise<void> {
  await tx.run(
    'UPDATE stored_files SET name = ?, type = ?, size_bytes = ?, sha256 = ?, scan = ?, verified_at = ? WHERE id = ?',
    [file.name, file.type, file.sizeBytes, file.sha256, file.scan, at, file.id],
  )
}

export async function storeScan(tx: Tx, fileId: string, scan: ScanState): Promise<void> {
  await tx.run('UPDATE stored_files SET scan = ? WHERE id = ?', [scan, fileId])
}

const keptSql = `SELECT id, name, type, size_bytes, sha256, scan FROM stored_files
  WHERE id = ? AND case_id = ? AND user_id = ? AND verified_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = stored_files.id)`

/** Those of the files that this sender has sent to this case, that are proved, and that are no document yet. */
export const findKept = (reader: Reader, sender: Sender, ids: readonly string[]): Promise<KeptFile[]> =>
  keptAmong(ids, id => reader.first<Row>(keptSql, [id, sender.caseId, sender.userId]))

/** The same, and nobody discards them until the transaction ends. */
export const lockKept = (tx: Tx, sender: Sender, ids: readonly string[]): Promise<KeptFile[]> =>
  keptAmong(ids, id => tx.lockFirst<Row>(keptSql, [id, sender.caseId, sender.userId]))

async function keptAmong(ids: readonly string[], find: (id: string) => Promise<Row | undefined>): Promise<KeptFile[]> {
  const found: KeptFile[] = []
  for (const id of new Set(ids)) {
    const row = await find(id)
    if (row) found.push(fromRow(row))
  }
  return found
}

const fromRow = ({ size_bytes: sizeBytes, ...row }: Row): KeptFile => ({ ...row, sizeBytes })

/** Files that became no document and were begun before the moment. */
export async function listLeftBehind(reader: Reader, before: Instant): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(
    `SELECT id FROM stored_files
     WHERE started_at < ? AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = stored_files.id) LIMIT 100`,
    [before],
  )
  return rows.map(({ id }) => id)
}

/** Documents whose bytes are to go and are still there: erased, or found to be harmful. */
export async function listToEmpty(reader: Reader): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(
    `SELECT f.id FROM stored_files f JOIN documents d ON d.id = f.id WHERE (d.status = 'erased' OR f.scan = 'infected')
       AND EXISTS (SELECT 1 FROM file_chunks c WHERE c.file_id = f.id) LIMIT 100`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Takes a file away from whoever would still make it a document. `false` where it has become one, and stays.
 * NOTE: only after the lock is it certain that nobody is about to.
 */
export async function giveUpFile(tx: Tx, fileId: string): Promise<boolean> {
  await tx.lockFirst('SELECT id FROM stored_files WHERE id = ?', [fileId])
  if (await tx.first('SELECT 1 AS one FROM documents WHERE id = ?', [fileId])) return false
  await tx.run('UPDATE stored_files SET verified_at = NULL WHERE id = ?', [fileId])
  return true
}

export async function deleteFile(tx: Tx, fileId: string): Promise<void> {
  await tx.run('DELETE FROM stored_files WHERE id = ?', [fileId])
}

export interface WaitingForScan {
  readonly id: string
  /** Set where it is a document of a case. */
  readonly caseId: string
}

/** Documents that no scanner has seen, by their ids, after the one that is named. */
export const listNotScanned = (reader: Reader, after: string): Promise<WaitingForScan[]> =>
  reader.all<WaitingForScan>(
    `SELECT f.id, f.case_id AS "caseId" FROM stored_files f JOIN documents d ON d.id = f.id
     WHERE f.scan = 'not-scanned' AND f.verified_at IS NOT NULL AND d.status IN ('received', 'withdrawn') AND f.id > ?
     ORDER BY f.id LIMIT 50`,
    [after],
  )

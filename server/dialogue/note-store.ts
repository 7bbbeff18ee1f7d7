import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day, Instant } from '../shared/day.ts'

/** What the staff write for each other in a case. Never shown to the applicant or an owner. */
export interface Note {
  readonly id: string
  readonly authorName: string | null
  /** `null` once it has been erased. */
  readonly body: string | null
  /** The note that this one puts right. */
  readonly corrects: string | null
  readonly correctedBy: string | null
  readonly pinned: boolean
  readonly day: Day
  readonly recordedAt: Instant
}

export interface NewNote {
  readonly body: string
  readonly corrects: string | null
}

/** It takes the command's id. */
export async function insertNote(tx: Tx, file: CaseFile, { body, corrects }: NewNote): Promise<void> {
  await tx.run(
    'INSERT INTO notes (id, case_id, author_id, body, corrects, day, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [file.commandId, file.id, file.actor.id, body, corrects, file.today, file.now],
  )
}

export async function pinNote(tx: Tx, file: CaseFile, noteId: string): Promise<void> {
  await tx.run(
    'INSERT INTO note_pins (note_id, pinned_by, pinned_day) VALUES (?, ?, ?) ON CONFLICT (note_id) DO NOTHING',
    [noteId, file.actor.id, file.today],
  )
}

export async function unpinNote(tx: Tx, noteId: string): Promise<void> {
  await tx.run('DELETE FROM note_pins WHERE note_id = ?', [noteId])
}

/** Those that are pinned first, then the newest first. */
export async function listNotes(reader: Reader, caseId: string): Promise<Note[]> {
  const rows = await reader.all<Omit<Note, 'pinned'> & { pinned: 0 | 1 }>(
    `SELECT n.id, u.name AS "authorName", n.body, n.corrects, c.id AS "correctedBy", n.day, n.recorded_at AS "recordedAt",
       CASE WHEN p.note_id IS NULL THEN 0 ELSE 1 END AS pinned
     FROM notes n LEFT JOIN users u ON u.id = n.author_id LEFT JOIN notes c ON c.corrects = n.id
     LEFT JOIN note_pins p ON p.note_id = n.id
     WHERE n.case_id = ? ORDER BY pinned DESC, n.recorded_at DESC, n.id DESC`,
    [caseId],
  )
  return rows.map(row => ({ ...row, pinned: row.pinned === 1 }))
}

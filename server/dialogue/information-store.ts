import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { RequestStatus } from './request.ts'

/** What the fund has been told about the applicant by others. */
export interface Information {
  readonly id: string
  /** Whom it came from: `Vinje Sparebank`. */
  readonly source: string
  readonly receivedDay: Day
  readonly body: string
  readonly documentId: string | null
  readonly registrarName: string | null
  readonly registeredDay: Day
  /** The request by which it was put before the applicant; `null` before that. */
  readonly requestId: string | null
  readonly requestStatus: RequestStatus | null
  readonly setAsideDay: Day | null
  readonly setAsideReason: string | null
  /** It has neither been put before the applicant nor set aside: nothing may be decided against them yet. */
  readonly untold: boolean
}

export type NewInformation = Pick<Information, 'source' | 'receivedDay' | 'body' | 'documentId'>

/** It takes the command's id. */
export async function insertInformation(tx: Tx, file: CaseFile, told: NewInformation): Promise<void> {
  const { source, receivedDay, body, documentId } = told
  await tx.run(
    `INSERT INTO information (id, case_id, source, received_day, body, document_id, registered_by, registered_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [file.commandId, file.id, source, receivedDay, body, documentId, file.actor.id, file.today],
  )
}

export async function listInformation(reader: Reader, caseId: string): Promise<Information[]> {
  const rows = await reader.all<Omit<Information, 'untold'>>(
    `SELECT i.id, i.source, i.received_day AS "receivedDay", i.body, i.document_id AS "documentId", u.name AS "registrarName",
       i.registered_day AS "registeredDay", i.request_id AS "requestId", r.status AS "requestStatus",
       i.set_aside_day AS "setAsideDay", i.set_aside_reason AS "setAsideReason"
     FROM information i LEFT JOIN users u ON u.id = i.registered_by LEFT JOIN requests r ON r.id = i.request_id
     WHERE i.case_id = ? ORDER BY i.registered_day, i.id`,
    [caseId],
  )
  return rows.map(row => ({ ...row, untold: row.requestId === null && row.setAsideDay === null }))
}

/** @throws Refused `not-found` */
export async function loadInformation(reader: Reader, caseId: string, id: string): Promise<Information> {
  const found = (await listInformation(reader, caseId)).find(one => one.id === id)
  return found ?? refuse({ code: 'not-found' })
}

/** The request puts it before the applicant. */
export async function linkInformation(tx: Tx, id: string, requestId: string): Promise<void> {
  await tx.run('UPDATE information SET request_id = ? WHERE id = ?', [requestId, id])
}

export async function unlinkInformation(tx: Tx, requestId: string): Promise<void> {
  await tx.run('UPDATE information SET request_id = NULL WHERE request_id = ?', [requestId])
}

export async function storeSetAside(
  tx: Tx,
  file: CaseFile,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await tx.run('UPDATE information SET set_aside_day = ?, set_aside_by = ?, set_aside_reason = ? WHERE id = ?', [
    file.today,
    file.actor.id,
    reason,
    id,
  ])
}

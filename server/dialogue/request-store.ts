import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day, Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { AskedItem, CaseRequest, ItemAbout, RequestItem, RequestKind, RequestStatus } from './request.ts'
import { addTurn, listTurns } from './turn-store.ts'

export interface NewRequest {
  readonly id: string
  readonly kind: RequestKind
  readonly introduction: string | null
  readonly dueDay: Day
  readonly items: readonly AskedItem[]
}

export async function insertRequest(tx: Tx, file: CaseFile, request: NewRequest): Promise<void> {
  const { id, kind, introduction, dueDay, items } = request
  await tx.run(
    `INSERT INTO requests (id, case_id, kind, status, introduction, due_day, version, sent_by, sent_day)
     VALUES (?, ?, ?, 'open', ?, ?, 1, ?, ?)`,
    [id, file.id, kind, introduction, dueDay, file.actor.id, file.today],
  )
  for (const [index, { about, subject, guidance }] of items.entries()) {
    const number = index + 1
    await tx.run(
      "INSERT INTO request_items (request_id, number, about, subject, status, asked_at) VALUES (?, ?, ?, ?, 'asked', ?)",
      [id, number, about, subject, file.now],
    )
    await addTurn(tx, file, { requestId: id, number, deed: 'asked', words: guidance })
  }
}

interface Row extends Omit<CaseRequest, 'items'> {
  readonly id: string
}

const requestSql = `SELECT r.id, r.kind, r.status, r.introduction, r.due_day AS "dueDay", r.version, u.name AS "senderName",
    r.sent_day AS "sentDay", r.reminded_day AS "remindedDay", r.answered_day AS "answeredDay", r.closed_day AS "closedDay",
    r.closed_reason AS "closedReason"
  FROM requests r LEFT JOIN users u ON u.id = r.sent_by WHERE r.case_id = ?`

/** In the order in which they were sent. */
export async function listRequests(reader: Reader, caseId: string): Promise<CaseRequest[]> {
  const rows = await reader.all<Row>(`${requestSql} ORDER BY r.sent_day, r.id`, [caseId])
  return Promise.all(rows.map(row => withItems(reader, row)))
}

/** @throws Refused `not-found` where the case has no such request. */
export async function loadRequest(reader: Reader, caseId: string, requestId: string): Promise<CaseRequest> {
  const row = await reader.first<Row>(`${requestSql} AND r.id = ?`, [caseId, requestId])
  return row ? withItems(reader, row) : refuse({ code: 'not-found' })
}

/** Those that the applicant is to answer. */
export async function openRequests(reader: Reader, caseId: string): Promise<CaseRequest[]> {
  const rows = await reader.all<Row>(`${requestSql} AND r.status = 'open' ORDER BY r.due_day, r.id`, [caseId])
  return Promise.all(rows.map(row => withItems(reader, row)))
}

async function withItems(reader: Reader, row: Row): Promise<CaseRequest> {
  const items = await reader.all<{
    number: number
    about: ItemAbout
    subject: string | null
    status: RequestItem['status']
    askedAt: Instant
    draft: string | null
    draftNothing: 0 | 1
  }>(
    `SELECT number, about, subject, status, asked_at AS "askedAt", draft, draft_nothing AS "draftNothing"
     FROM request_items WHERE request_id = ? ORDER BY number`,
    [row.id],
  )
  const turns = await listTurns(reader, row.id)
  return {
    ...row,
    items: items.map(item => ({
      ...item,
      draftNothing: item.draftNothing === 1,
      turns: turns.filter(({ number }) => number === item.number),
    })),
  }
}

type Change = Partial<{
  readonly status: RequestStatus
  readonly dueDay: Day
  readonly remindedDay: Day
  readonly answeredDay: Day
  readonly closedDay: Day
  readonly closedReason: string
}>

const columns: Readonly<Record<keyof Change, string>> = {
  status: 'status',
  dueDay: 'due_day',
  remindedDay: 'reminded_day',
  answeredDay: 'answered_day',
  closedDay: 'closed_day',
  closedReason: 'closed_reason',
}

/** Changes it, and raises its version. */
export async function changeRequest(tx: Tx, requestId: string, change: Change): Promise<void> {
  const names = Object.keys(change) as (keyof Change)[]
  const sets = names.map(name => `${columns[name]} = ?`)
  await tx.run(`UPDATE requests SET ${['version = version + 1', ...sets].join(', ')} WHERE id = ?`, [
    ...names.map(name => change[name] ?? null),
    requestId,
  ])
}

import type { Reader, Tx } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'
import type { TieKind } from './impartiality.ts'

/** A person or a company that somebody of the staff is tied to, whatever the case. Private to them and the fund manager. */
export interface StandingTie {
  readonly id: number
  readonly userId: string
  readonly userName: string
  readonly tie: TieKind
  /** Of the one who is near, or of the company. */
  readonly name: string
  readonly email: string | null
  readonly orgNumber: string | null
  /** The post in the company, in words. */
  readonly post: string | null
  readonly registeredDay: Day
}

export type NewTie = Omit<StandingTie, 'id' | 'userName' | 'registeredDay'>

interface By {
  readonly fundId: string
  readonly actorId: string
  readonly today: Day
}

export async function insertTie(tx: Tx, tie: NewTie, { fundId, actorId, today }: By): Promise<void> {
  await tx.run(
    `INSERT INTO standing_ties (user_id, fund_id, tie, name, email, org_number, post, registered_by, registered_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [tie.userId, fundId, tie.tie, tie.name, tie.email, tie.orgNumber, tie.post, actorId, today],
  )
}

/** It stays readable, and counts no more. Answers whether it counted until now. */
export async function endTie(tx: Tx, id: number, { fundId, actorId, today }: By): Promise<boolean> {
  const ended = await tx.run(
    'UPDATE standing_ties SET ended_by = ?, ended_day = ? WHERE id = ? AND fund_id = ? AND ended_day IS NULL',
    [actorId, today, id, fundId],
  )
  return ended === 1
}

/** Those that count, of one person or of everybody in the fund. */
export function listTies(reader: Reader, fundId: string, userId: string | null): Promise<StandingTie[]> {
  return reader.all<StandingTie>(
    `SELECT t.id, t.user_id AS "userId", u.name AS "userName", t.tie, t.name, t.email, t.org_number AS "orgNumber", t.post,
       t.registered_day AS "registeredDay"
     FROM standing_ties t JOIN users u ON u.id = t.user_id
     WHERE t.fund_id = ? AND t.ended_day IS NULL ${userId === null ? '' : 'AND t.user_id = ?'} ORDER BY u.name, u.id, t.id`,
    userId === null ? [fundId] : [fundId, userId],
  )
}

/** Whether somebody named on the person's list has the name of an applicant: a hint, for many have the same name. */
export async function sharesName(reader: Reader, caseId: string, userId: string): Promise<boolean> {
  const row = await reader.first(
    `SELECT t.id FROM standing_ties t JOIN cases c ON c.id = ? JOIN users u ON u.id = c.applicant_id
     WHERE t.user_id = ? AND t.ended_day IS NULL AND lower(t.name) IN (lower(u.name), lower(u.org_name)) LIMIT 1`,
    [caseId, userId],
  )
  return row !== undefined
}

/** `null` takes the leader away. */
export async function storeLeader(
  tx: Tx,
  { userId, leaderId, fundId }: { userId: string; leaderId: string | null; fundId: string },
): Promise<void> {
  await tx.run('DELETE FROM staff_leaders WHERE user_id = ? AND fund_id = ?', [userId, fundId])
  if (leaderId !== null)
    await tx.run('INSERT INTO staff_leaders (user_id, fund_id, leader_id) VALUES (?, ?, ?)', [userId, fundId, leaderId])
}

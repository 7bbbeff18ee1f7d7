import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'

/** Somebody who is disqualified in a case, and who takes their place once that has been decided. */
export interface DeputyNeed {
  readonly userId: string
  readonly userName: string
  readonly sinceDay: Day
  readonly deputyName: string | null
  readonly appointedByName: string | null
  readonly appointedDay: Day | null
  readonly reason: string | null
  /** They are the officer of the application, or of a claim. */
  readonly isOfficer: boolean
}

/** The case asks for a deputy for somebody; once, until one is appointed. */
export async function openDeputyNeed(tx: Tx, file: CaseFile, userId: string): Promise<void> {
  await tx.run(
    `INSERT INTO deputy_needs (case_id, fund_id, user_id, since_day) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id, user_id) WHERE deputy_id IS NULL DO NOTHING`,
    [file.id, file.fundId, userId, file.today],
  )
}

interface Appointment {
  readonly userId: string
  readonly deputyId: string
  readonly reason: string
}

/** Answers whether there was a need to meet. */
export async function storeDeputy(tx: Tx, file: CaseFile, { userId, deputyId, reason }: Appointment): Promise<boolean> {
  const met = await tx.run(
    `UPDATE deputy_needs SET deputy_id = ?, appointed_by = ?, appointed_day = ?, reason = ?
     WHERE case_id = ? AND user_id = ? AND deputy_id IS NULL`,
    [deputyId, file.actor.id, file.today, reason, file.id, userId],
  )
  return met === 1
}

/** Nobody is needed after all. */
export async function dropDeputyNeed(tx: Tx, caseId: string, userId: string): Promise<void> {
  await tx.run('DELETE FROM deputy_needs WHERE case_id = ? AND user_id = ? AND deputy_id IS NULL', [caseId, userId])
}

/** Whether somebody is the officer of the application in the case, or of a claim. */
export async function hasOnDesk(reader: Reader, caseId: string, userId: string): Promise<boolean> {
  const sql = `SELECT c.id FROM cases c JOIN users u ON u.id = ? WHERE c.id = ? AND ${onDeskSql('c.id', 'u.id')}`
  return (await reader.first(sql, [userId, caseId])) !== undefined
}

const onDeskSql = (caseId: string, userId: string) => `(
  EXISTS (SELECT 1 FROM applications x WHERE x.case_id = ${caseId} AND x.assigned_to = ${userId})
  OR EXISTS (SELECT 1 FROM claims x WHERE x.case_id = ${caseId} AND x.assigned_to = ${userId}))`

/** What the disqualified had on their desk in the case is the deputy's from now on. */
export async function handOverCase(tx: Tx, file: CaseFile, from: string, to: string): Promise<void> {
  for (const table of ['applications', 'claims'])
    await tx.run(`UPDATE ${table} SET assigned_to = ? WHERE case_id = ? AND assigned_to = ?`, [to, file.id, from])
}

export async function hasOpenDeputyNeed(reader: Reader, caseId: string): Promise<boolean> {
  const sql = 'SELECT id FROM deputy_needs WHERE case_id = ? AND deputy_id IS NULL LIMIT 1'
  return (await reader.first(sql, [caseId])) !== undefined
}

export async function listDeputyNeeds(reader: Reader, caseId: string): Promise<DeputyNeed[]> {
  const rows = await reader.all<Omit<DeputyNeed, 'isOfficer'> & { on_desk: 0 | 1 }>(
    `SELECT n.user_id AS "userId", u.name AS "userName", n.since_day AS "sinceDay", d.name AS "deputyName",
       a.name AS "appointedByName", n.appointed_day AS "appointedDay", n.reason,
       CASE WHEN ${onDeskSql('n.case_id', 'n.user_id')} THEN 1 ELSE 0 END AS on_desk
     FROM deputy_needs n JOIN users u ON u.id = n.user_id LEFT JOIN users d ON d.id = n.deputy_id
     LEFT JOIN users a ON a.id = n.appointed_by WHERE n.case_id = ? ORDER BY n.id`,
    [caseId],
  )
  return rows.map(({ on_desk, ...need }) => ({ ...need, isOfficer: on_desk === 1 }))
}

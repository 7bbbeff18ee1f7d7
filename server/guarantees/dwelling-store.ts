import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { GuaranteedDwelling, SaleNotice } from './guaranteed-dwelling.ts'

interface DwellingRow {
  dwelling_id: string
  guaranteed_ore: number
  approved_cost_ore: number
  approved_area_m2: string | null
  expected_value_ore: number
  limit_ore: number | null
  settled_claim_id: string | null
}

interface NoticeRow {
  id: number
  dwelling_id: string
  noticed_day: Day
  bid_ore: number
  arms_length: number
  answer: SaleNotice['answer']
  answer_reason: string | null
  answered_day: Day | null
}

/** The homes in the order of the application, each with its newest notice of sale. */
export async function listDwellings(reader: Reader, caseId: string): Promise<GuaranteedDwelling[]> {
  const rows = await reader.all<DwellingRow>(
    `SELECT d.dwelling_id, d.guaranteed_ore, d.approved_cost_ore, d.approved_area_m2, d.expected_value_ore, d.settled_claim_id, l.limit_ore
     FROM guarantee_dwellings d LEFT JOIN loan_limits l ON l.case_id = d.case_id AND l.dwelling_id = d.dwelling_id
     WHERE d.case_id = ? ORDER BY d.position`,
    [caseId],
  )
  const notices = await newestNotices(reader, caseId)
  return rows.map(row => ({
    id: row.dwelling_id,
    guaranteedOre: row.guaranteed_ore,
    approvedCostOre: row.approved_cost_ore,
    approvedAreaM2: row.approved_area_m2,
    expectedValueOre: row.expected_value_ore,
    loanLimitOre: row.limit_ore,
    settledClaimId: row.settled_claim_id,
    notice: notices.get(row.dwelling_id) ?? null,
  }))
}

async function newestNotices(reader: Reader, caseId: string): Promise<Map<string, SaleNotice>> {
  const rows = await reader.all<NoticeRow>(
    `SELECT id, dwelling_id, noticed_day, bid_ore, arms_length, answer, answer_reason, answered_day
     FROM sale_notices WHERE case_id = ? ORDER BY id`,
    [caseId],
  )
  return new Map(rows.map(row => [row.dwelling_id, noticeOf(row)]))
}

const noticeOf = (row: NoticeRow): SaleNotice => ({
  id: row.id,
  noticedDay: row.noticed_day,
  bidOre: row.bid_ore,
  armsLength: row.arms_length === 1,
  answer: row.answer,
  answerReason: row.answer_reason,
  answeredDay: row.answered_day,
})

export type NewDwelling = Omit<GuaranteedDwelling, 'settledClaimId' | 'notice' | 'loanLimitOre'>

export async function insertDwellings(tx: Tx, file: CaseFile, dwellings: readonly NewDwelling[]): Promise<void> {
  for (const [position, dwelling] of dwellings.entries()) {
    await tx.run(
      `INSERT INTO guarantee_dwellings (case_id, dwelling_id, position, guaranteed_ore, approved_cost_ore, approved_area_m2, expected_value_ore)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        file.id,
        dwelling.id,
        position,
        dwelling.guaranteedOre,
        dwelling.approvedCostOre,
        dwelling.approvedAreaM2,
        dwelling.expectedValueOre,
      ],
    )
  }
}

/** The homes of a guarantee that is given anew. What was said of them in its former life counts no more; the history has it. */
export async function replaceDwellings(tx: Tx, file: CaseFile, dwellings: readonly NewDwelling[]): Promise<void> {
  for (const table of ['loan_limits', 'sale_notices', 'guarantee_dwellings'])
    await tx.run(`DELETE FROM ${table} WHERE case_id = ?`, [file.id])
  await insertDwellings(tx, file, dwellings)
}

/** The sums and approved figures of homes that are there already, as a new decision has them. */
export async function storeDwellings(tx: Tx, file: CaseFile, dwellings: readonly NewDwelling[]): Promise<void> {
  for (const { id, guaranteedOre, approvedCostOre, approvedAreaM2, expectedValueOre } of dwellings) {
    await tx.run(
      `UPDATE guarantee_dwellings SET guaranteed_ore = ?, approved_cost_ore = ?, approved_area_m2 = ?, expected_value_ore = ?
       WHERE case_id = ? AND dwelling_id = ?`,
      [guaranteedOre, approvedCostOre, approvedAreaM2, expectedValueOre, file.id, id],
    )
  }
}

/** What is held for each of the homes from now on, at most. A limit only goes down. */
export async function storeLoanLimits(
  tx: Tx,
  file: CaseFile,
  limits: readonly { readonly dwellingId: string; readonly limitOre: number }[],
): Promise<void> {
  for (const { dwellingId, limitOre } of limits) {
    await tx.run(
      `INSERT INTO loan_limits (case_id, dwelling_id, limit_ore) VALUES (?, ?, ?)
       ON CONFLICT (case_id, dwelling_id) DO UPDATE SET limit_ore = excluded.limit_ore WHERE loan_limits.limit_ore > excluded.limit_ore`,
      [file.id, dwellingId, limitOre],
    )
  }
}

export async function markSettled(
  tx: Tx,
  file: CaseFile,
  settled: { claimId: string; dwellingIds: readonly string[] },
): Promise<void> {
  for (const dwellingId of settled.dwellingIds) {
    await tx.run('UPDATE guarantee_dwellings SET settled_claim_id = ? WHERE case_id = ? AND dwelling_id = ?', [
      settled.claimId,
      file.id,
      dwellingId,
    ])
  }
}

export async function insertNotice(
  tx: Tx,
  file: CaseFile,
  notice: { dwellingId: string; bidOre: number; armsLength: boolean },
): Promise<void> {
  await tx.run(
    "INSERT INTO sale_notices (case_id, dwelling_id, noticed_day, bid_ore, arms_length, answer) VALUES (?, ?, ?, ?, ?, 'pending')",
    [file.id, notice.dwellingId, file.today, notice.bidOre, notice.armsLength ? 1 : 0],
  )
}

export async function storeNoticeAnswer(
  tx: Tx,
  file: CaseFile,
  answered: { noticeId: number; answer: 'pre-approved' | 'not-pre-approved'; reason: string },
): Promise<void> {
  await tx.run(
    'UPDATE sale_notices SET answer = ?, answer_reason = ?, answered_by = ?, answered_day = ? WHERE id = ? AND case_id = ?',
    [answered.answer, answered.reason, file.actor.id, file.today, answered.noticeId, file.id],
  )
}

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
    `SELECT dwelling_id, guaranteed_ore, approved_cost_ore, approved_area_m2, expected_value_ore, settled_claim_id
     FROM guarantee_dwellings WHERE case_id = ? ORDER BY position`,
    [caseId],
  )
  const notices = await newestNotices(reader, caseId)
  return rows.map(row => ({
    id: row.dwelling_id,
    guaranteedOre: row.guaranteed_ore,
    approvedCostOre: row.approved_cost_ore,
    approvedAreaM2: row.approved_area_m2,
    expectedValueOre: row.expected_value_ore,
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

export type NewDwelling = Omit<GuaranteedDwelling, 'settledClaimId' | 'notice'>

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

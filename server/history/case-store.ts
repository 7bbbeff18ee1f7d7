import type { Reader, Tx } from '../../db/database.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { CaseFile } from './case-file.ts'

const selectCase = 'SELECT id, fund_id, reference, applicant_id, bank_id, version, head_hash FROM cases WHERE id = ?'

interface CaseRow {
  id: string
  fund_id: string
  reference: string | null
  applicant_id: string
  bank_id: string | null
  version: number
  head_hash: string
}

export type StoredCase = Omit<CaseFile, 'actor' | 'commandId' | 'today' | 'now'>

/** The case, locked until the transaction ends: whatever part of it a command changes, it comes here first. */
export async function lockCase(tx: Tx, caseId: string): Promise<StoredCase | null> {
  const row = await tx.lockFirst<CaseRow>(selectCase, [caseId])
  return row ? fromRow(row) : null
}

export async function loadCase(reader: Reader, caseId: string): Promise<StoredCase | null> {
  const row = await reader.first<CaseRow>(selectCase, [caseId])
  return row ? fromRow(row) : null
}

function fromRow(row: CaseRow): StoredCase {
  const { id, reference, version } = row
  return {
    id,
    fundId: row.fund_id,
    reference,
    applicantId: row.applicant_id,
    bankId: row.bank_id,
    version,
    headHash: row.head_hash,
  }
}

/** @throws Error where there is no such case */
export async function fundOfCase(reader: Reader, caseId: string): Promise<string> {
  const row = await loadCase(reader, caseId)
  if (!row) throw new Error(`No case ${caseId}`)
  return row.fundId
}

export const noEventsYet = '0'.repeat(64)

export async function insertCase(
  tx: Tx,
  opened: { id: string; fundId: string; applicantId: string; at: Instant },
): Promise<StoredCase> {
  await tx.run(
    'INSERT INTO cases (id, fund_id, applicant_id, version, head_hash, created_at) VALUES (?, ?, ?, 0, ?, ?)',
    [opened.id, opened.fundId, opened.applicantId, noEventsYet, opened.at],
  )
  const { id, fundId, applicantId } = opened
  return { id, fundId, applicantId, reference: null, bankId: null, version: 0, headHash: noEventsYet }
}

/** Moves the case, which the command has locked, to its next version. */
export async function advanceCase(tx: Tx, file: CaseFile, hash: string): Promise<void> {
  await tx.run('UPDATE cases SET version = version + 1, head_hash = ? WHERE id = ?', [hash, file.id])
  file.version += 1
  file.headHash = hash
}

/** The next case number of the fund's year, `VT-2026-0001`. Numbers are given at submission and never again. */
export async function giveReference(tx: Tx, file: CaseFile): Promise<string> {
  const year = yearOf(file.today)
  const row = await tx.first<{ last: number; case_prefix: string }>(
    `INSERT INTO case_numbers (fund_id, year, last) VALUES (?, ?, 1)
     ON CONFLICT (fund_id, year) DO UPDATE SET last = case_numbers.last + 1
     RETURNING last, (SELECT case_prefix FROM funds WHERE id = case_numbers.fund_id) AS case_prefix`,
    [file.fundId, year],
  )
  if (!row) throw new Error(`No case number for ${file.fundId} ${year}`)
  const reference = `${row.case_prefix}-${year}-${String(row.last).padStart(4, '0')}`
  await tx.run('UPDATE cases SET reference = ? WHERE id = ?', [reference, file.id])
  return reference
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

export async function nameBank(tx: Tx, file: CaseFile, bankId: string | null): Promise<void> {
  await tx.run('UPDATE cases SET bank_id = ? WHERE id = ?', [bankId, file.id])
}

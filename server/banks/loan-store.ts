import type { Reader, Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import type { ConfirmationSource, Loan, RemainingLoan } from './loan.ts'
import type { BankFile } from './on-bank-case.ts'

type LoanRow = Omit<Loan, 'remaining'>

/** Of the bank that the case names. What was said before the loan was given was said of an earlier one. */
export async function findLoan(reader: Reader, caseId: string): Promise<Loan | null> {
  const loan = await reader.first<LoanRow>(
    `SELECT bank_id AS "bankId", masked_number AS "maskedNumber", amount_ore AS "amountOre", loan_day AS "loanDay", priority,
       registered_day AS "registeredDay" FROM bank_loans l
     WHERE case_id = ? AND EXISTS (SELECT 1 FROM cases c WHERE c.id = l.case_id AND c.bank_id = l.bank_id)`,
    [caseId],
  )
  if (!loan) return null
  const remaining = await reader.first<RemainingLoan>(
    `SELECT remaining_ore AS "remainingOre", as_of_day AS "asOfDay", source, recorded_day AS "recordedDay"
     FROM loan_confirmations WHERE case_id = ? AND bank_id = ? AND as_of_day >= ? ORDER BY id DESC LIMIT 1`,
    [caseId, loan.bankId, loan.loanDay],
  )
  return { ...loan, remaining: remaining ?? null }
}

export type NewLoan = Pick<Loan, 'maskedNumber' | 'amountOre' | 'loanDay' | 'priority'>

/** Registered anew, it takes the place of what was registered before. */
export async function storeLoan(tx: Tx, file: BankFile, loan: NewLoan): Promise<void> {
  await tx.run(
    `INSERT INTO bank_loans (case_id, bank_id, masked_number, amount_ore, loan_day, priority, registered_by, registered_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET bank_id = excluded.bank_id, masked_number = excluded.masked_number,
       amount_ore = excluded.amount_ore, loan_day = excluded.loan_day, priority = excluded.priority,
       registered_by = excluded.registered_by, registered_day = excluded.registered_day`,
    [file.id, file.bankId, loan.maskedNumber, loan.amountOre, loan.loanDay, loan.priority, file.actor.id, file.today],
  )
}

export interface NewConfirmation {
  readonly bankId: string
  readonly remainingOre: number
  readonly asOfDay: Day
  readonly source: ConfirmationSource
  /** `null` for who came by a link, and is known to us as the bank only. */
  readonly confirmedBy: string | null
}

export async function insertConfirmation(tx: Tx, file: CaseFile, confirmed: NewConfirmation): Promise<void> {
  await tx.run(
    `INSERT INTO loan_confirmations (case_id, bank_id, remaining_ore, as_of_day, source, confirmed_by, recorded_day)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      file.id,
      confirmed.bankId,
      confirmed.remainingOre,
      confirmed.asOfDay,
      confirmed.source,
      confirmed.confirmedBy,
      file.today,
    ],
  )
}

/** The case of a guarantee that names the bank, by its number. */
export async function caseOfNumber(
  reader: Reader,
  { bankId, number }: { readonly bankId: string; readonly number: string },
): Promise<string | null> {
  const row = await reader.first<{ case_id: string }>(
    'SELECT g.case_id FROM guarantees g JOIN cases c ON c.id = g.case_id WHERE g.number = ? AND c.bank_id = ?',
    [number, bankId],
  )
  return row?.case_id ?? null
}

/** The loans for which the bank has neither said nor been asked in the month what is left; those after `after`. */
export async function listUnconfirmed(
  reader: Reader,
  { month, after, limit }: { readonly month: string; readonly after: string; readonly limit: number },
): Promise<string[]> {
  const rows = await reader.all<{ case_id: string }>(
    `SELECT l.case_id FROM bank_loans l JOIN guarantees g ON g.case_id = l.case_id JOIN cases c ON c.id = l.case_id
     WHERE c.bank_id = l.bank_id AND g.status IN ('in-force', 'building', 'completed') AND l.case_id > ?
       AND substr(COALESCE(l.asked_day, l.registered_day), 1, 7) < ? AND NOT EXISTS
       (SELECT 1 FROM loan_confirmations k WHERE k.case_id = l.case_id AND substr(k.recorded_day, 1, 7) >= ?)
     ORDER BY l.case_id LIMIT ?`,
    [after, month, month, limit],
  )
  return rows.map(({ case_id }) => case_id)
}

export async function storeAsked(tx: Tx, file: CaseFile): Promise<void> {
  await tx.run('UPDATE bank_loans SET asked_day = ? WHERE case_id = ?', [file.today, file.id])
}

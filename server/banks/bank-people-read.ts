import type { Reader } from '../../db/database.ts'

export interface BankPerson {
  readonly id: string
  readonly email: string
}

/** Far more than act for one bank here. */
const most = 200

/** Everybody who acts for the bank. */
export const listBankPeople = (reader: Reader, bankId: string): Promise<BankPerson[]> =>
  reader.all(`SELECT id, email FROM users WHERE bank_id = ? ORDER BY id LIMIT ${most}`, [bankId])

/** Everybody who acts for the bank that a guarantee names, with the guarantee's number. */
export const listGuaranteePeople = (
  reader: Reader,
  caseId: string,
): Promise<readonly (BankPerson & { readonly number: string })[]> =>
  reader.all(
    `SELECT u.id, u.email, g.number FROM cases c JOIN guarantees g ON g.case_id = c.id JOIN users u ON u.bank_id = c.bank_id
     WHERE c.id = ? ORDER BY u.id LIMIT ${most}`,
    [caseId],
  )

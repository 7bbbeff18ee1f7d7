import type { Reader } from '../../db/database.ts'
import type { PayoutAssignment } from '../guarantees/payout-assignment.ts'
import { findAssignment } from '../guarantees/payout-assignment-store.ts'
import type { DefaultNotice } from './default-notice.ts'
import { listDefaultNotices } from './default-notice-store.ts'
import type { Financing } from './financing.ts'
import { findFinancing } from './financing-store.ts'
import type { Loan } from './loan.ts'
import { findLoan } from './loan-store.ts'

/** What stands between a case and the bank that it names. */
export interface CaseBank {
  readonly financing: Financing | null
  readonly loan: Loan | null
  readonly assignment: PayoutAssignment | null
  /** The newest first. */
  readonly defaults: readonly DefaultNotice[]
}

export const noDealings: CaseBank = { financing: null, loan: null, assignment: null, defaults: [] }

export async function readCaseBank(reader: Reader, caseId: string): Promise<CaseBank> {
  const [financing, loan, assignment, defaults] = await Promise.all([
    findFinancing(reader, caseId),
    findLoan(reader, caseId),
    findAssignment(reader, caseId),
    listDefaultNotices(reader, caseId),
  ])
  return { financing, loan, assignment, defaults }
}

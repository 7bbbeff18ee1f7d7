import type { Day } from '../shared/day.ts'

/** The payout goes to the bank's loan account: proposed by the bank, and binding once all who apply have agreed. */
export interface PayoutAssignment {
  readonly id: string
  readonly bankId: string
  readonly bankName: string
  /** Eleven digits. */
  readonly accountNumber: string
  readonly status: 'proposed' | 'agreed'
  readonly proposedDay: Day
  /** The day on which the last of them agreed. */
  readonly settledDay: Day | null
  /** Those who have agreed so far. */
  readonly agreedBy: readonly string[]
}

/** Where a payout goes. */
export interface Payee {
  readonly accountNumber: string
  /** `null` where it goes to who claimed it. */
  readonly bankName: string | null
  readonly bankId: string | null
}

export const payeeBy = (assignment: PayoutAssignment | null, accountNumber: string): Payee =>
  assignment?.status === 'agreed'
    ? { accountNumber: assignment.accountNumber, bankName: assignment.bankName, bankId: assignment.bankId }
    : { accountNumber, bankName: null, bankId: null }

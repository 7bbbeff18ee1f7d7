import type { Deps } from '../deps.ts'
import { requireGuarantee } from '../guarantees/guarantee.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { deedsIn } from './bank-deed.ts'
import { maskedLoanNumber } from './loan.ts'
import { storeLoan } from './loan-store.ts'
import { type BankCommand, onBankCase } from './on-bank-case.ts'

export interface LoanInput {
  readonly loanNumber: string
  readonly amountOre: number
  readonly loanDay: Day
  readonly priority: number | null
}

/** The bank tells of the loan that the guarantee stands beside; of its number only the end is kept. */
export const registerLoan = (deps: Deps, command: BankCommand, input: LoanInput): Promise<void> =>
  onBankCase(deps, { ...command, name: 'register-loan' }, async (tx, file) => {
    const { guarantee } = await openGuarantee(tx, file.id)
    requireGuarantee(guarantee, 'register-loan', ...deedsIn.loan)
    const { loanNumber, amountOre, loanDay, priority } = input
    if (loanDay > file.today) refuse({ code: 'day-out-of-range', path: 'loanDay', earliest: null, latest: file.today })
    await storeLoan(tx, file, { maskedNumber: maskedLoanNumber(loanNumber), amountOre, loanDay, priority })
    await recordEvent(tx, file, { kind: 'loan-registered', detail: { loanOre: amountOre, onDay: loanDay, priority } })
  })

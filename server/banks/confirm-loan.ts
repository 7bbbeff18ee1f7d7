import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { followLoan } from '../guarantees/follow-loan.ts'
import { requireGuarantee } from '../guarantees/guarantee.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { deedsIn } from './bank-deed.ts'
import { closeLinks } from './loan-link-store.ts'
import { findLoan, insertConfirmation, type NewConfirmation } from './loan-store.ts'
import { type BankCommand, onBankCase } from './on-bank-case.ts'

export interface Remaining {
  readonly remainingOre: number
  readonly asOfDay: Day
}

/** The bank says what is left of the loan on a day; where the rules say so, what the fund holds follows it down. */
export async function confirmLoan(
  deps: Deps,
  command: BankCommand,
  { source = 'form', ...remaining }: Remaining & { readonly source?: 'form' | 'api' },
): Promise<void> {
  await onBankCase(deps, { ...command, name: 'confirm-loan' }, (tx, file) =>
    recordRemaining(tx, file, { ...remaining, source, bankId: file.bankId, confirmedBy: file.actor.id }),
  )
  await tellAfter(deps, { caseId: command.caseId })
}

/** In whichever way the bank says it. @throws Refused `wrong-state` without a registered loan, `day-out-of-range` */
export async function recordRemaining(tx: Tx, file: CaseFile, confirmed: NewConfirmation): Promise<void> {
  const { guarantee } = await openGuarantee(tx, file.id)
  requireGuarantee(guarantee, 'confirm-loan', ...deedsIn['remaining-loan'])
  const loan = await findLoan(tx, file.id)
  if (loan?.bankId !== confirmed.bankId)
    return refuse({ code: 'wrong-state', action: 'confirm-loan', state: 'no-loan' })
  const { remainingOre, asOfDay, source } = confirmed
  const earliest = loan.remaining?.asOfDay ?? loan.loanDay
  if (asOfDay < earliest || asOfDay > file.today)
    refuse({ code: 'day-out-of-range', path: 'asOfDay', earliest, latest: file.today })
  await insertConfirmation(tx, file, confirmed)
  await closeLinks(tx, file)
  await recordEvent(tx, file, { kind: 'remaining-loan-confirmed', detail: { remainingOre, onDay: asOfDay, source } })
  await followLoan(tx, file, remainingOre)
}

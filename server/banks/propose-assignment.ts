import { awaitsPayment } from '../claims/payee-store.ts'
import type { Deps } from '../deps.ts'
import { requireGuarantee } from '../guarantees/guarantee.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { findAssignment, insertAssignment, storeAssignmentStatus } from '../guarantees/payout-assignment-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { refuse } from '../shared/refusal.ts'
import { deedsIn } from './bank-deed.ts'
import { type BankCommand, onBankCase } from './on-bank-case.ts'

/** The bank asks that a payout goes to the loan account. It binds nobody before all who apply have agreed. */
export const proposeAssignment = (
  deps: Deps,
  command: BankCommand,
  { accountNumber }: { readonly accountNumber: string },
): Promise<void> =>
  onBankCase(deps, { ...command, name: 'propose-assignment' }, async (tx, file) => {
    const { guarantee } = await openGuarantee(tx, file.id)
    requireGuarantee(guarantee, 'propose-assignment', ...deedsIn.assignment)
    const standing = await findAssignment(tx, file.id)
    if (standing?.status === 'agreed') refuse({ code: 'wrong-state', action: 'propose-assignment', state: 'assigned' })
    if (standing) await storeAssignmentStatus(tx, file, { id: standing.id, status: 'revoked' })
    await insertAssignment(tx, file, { bankId: file.bankId, accountNumber })
    await enqueueNotice(tx, file, { kind: 'assignment-proposed' })
    await recordEvent(tx, file, { kind: 'assignment-proposed' })
  })

/** Only the bank gives up what has been agreed. @throws Refused `wrong-state` while an attested payout is on its way */
export const revokeAssignment = (deps: Deps, command: BankCommand): Promise<void> =>
  onBankCase(deps, { ...command, name: 'revoke-assignment' }, async (tx, file) => {
    const standing = await findAssignment(tx, file.id)
    if (standing?.bankId !== file.bankId)
      return refuse({ code: 'wrong-state', action: 'revoke-assignment', state: 'not-assigned' })
    if (await awaitsPayment(tx, file.id))
      refuse({ code: 'wrong-state', action: 'revoke-assignment', state: 'attested' })
    await storeAssignmentStatus(tx, file, { id: standing.id, status: 'revoked' })
    await enqueueNotice(tx, file, { kind: 'assignment-answered', content: { answer: 'revoked' } })
    await recordEvent(tx, file, { kind: 'assignment-revoked' })
  })

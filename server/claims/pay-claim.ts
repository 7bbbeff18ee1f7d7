import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { balanceOf, transfer } from '../fund/ledger-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { requireClaim } from './claim.ts'
import { storeAttestation, storePayment } from './claim-store.ts'
import { openClaim } from './open-claim.ts'
import { insertPayee, payeeOf } from './payee-store.ts'

/** A third person confirms the payment, and the account that it goes to. @throws Refused `four-eyes` for who prepared or decided the claim */
export const attestPayment = (deps: Deps, command: CaseCommand, { claimId }: { claimId: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'attest-payment' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'fund-manager', 'approver')
    await requireImpartial(tx, file)
    const claim = requireClaim(await openClaim(tx, file, claimId), 'attested', 'payable')
    if (claim.decidedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'decider-attests' })
    if (claim.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-attests' })
    const payee = await payeeOf(tx, claim)
    await storeAttestation(tx, file, claim.id)
    await insertPayee(tx, file, { claimId: claim.id, payee })
    await recordEvent(tx, file, {
      kind: 'payment-attested',
      detail: { number: claim.number, payoutOre: claim.payoutOre, toBank: payee.bankId !== null },
    })
  })

/**
 * The money has left the fund's account. Only an attested claim is paid, and only once.
 * @throws Refused `insufficient-capital` where a fund that may promise more than it has, has not got it
 */
export const payClaim = (
  deps: Deps,
  command: CaseCommand,
  { claimId, paidDay }: { claimId: string; paidDay: Day },
): Promise<void> =>
  onCase(deps, { ...command, name: 'pay-claim' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'fund-manager')
    await requireImpartial(tx, file)
    const claim = requireClaim(await openClaim(tx, file, claimId), 'paid', 'attested')
    if (paidDay < claim.attestedDay || paidDay > file.today) {
      refuse({ code: 'day-out-of-range', path: 'paidDay', earliest: claim.attestedDay, latest: file.today })
    }
    await requireMoney(tx, file, claim.payoutOre)
    const { bankName } = await payeeOf(tx, claim)
    const paid = { payoutOre: claim.payoutOre, paidDay }
    await storePayment(tx, file, { id: claim.id, paidDay })
    await enqueueNotice(tx, file, { kind: 'paid', content: { ...paid, bankName } })
    await recordEvent(tx, file, { kind: 'paid', detail: { number: claim.number, ...paid, toBank: bankName !== null } })
    await transfer(tx, {
      fundId: file.fundId,
      kind: 'pay',
      amountOre: claim.payoutOre,
      commandId: file.commandId,
      caseId: file.id,
      claimId: claim.id,
      effectiveDay: paidDay,
      recordedAt: file.now,
      recordedBy: file.actor.id,
    })
  })

async function requireMoney(tx: Tx, { fundId }: CaseFile, neededOre: number): Promise<void> {
  const availableOre = await balanceOf(tx, fundId, 'capital')
  if (availableOre < neededOre) refuse({ code: 'insufficient-capital', availableOre, neededOre })
}

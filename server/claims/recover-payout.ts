import type { Tx } from '../../db/database.ts'
import { recover } from '../coverage/recovery.ts'
import type { SettlementRequest } from '../coverage/settlement-request.ts'
import { closeDeadline, setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { transfer } from '../fund/ledger-store.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { addDays, type Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { Recovery } from './claim.ts'
import { openClaim } from './open-claim.ts'
import { insertRecovery, listRecoveries, storeReceipt } from './recovery-store.ts'

export type DemandInput = Pick<Recovery, 'claimId' | 'dwellingId' | 'method' | 'recoveredOre' | 'reason'>

/**
 * Money came in for a home after its payout (from the builder, an insurer): the part that belongs to the fund is demanded
 * back. Earlier demands count. Worked: paid 448 000, the builder pays 120 000: recalculated 352 000, 96 000 back.
 */
export const demandRepayment = (deps: Deps, command: CaseCommand, input: DemandInput): Promise<void> =>
  onCase(deps, { ...command, name: 'demand-repayment' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const claim = await openClaim(tx, file, input.claimId)
    if (claim.status !== 'paid') return refuse({ code: 'wrong-state', action: 'demand-repayment', state: claim.status })
    const earlier = (await listRecoveries(tx, file.id)).filter(recovery => recovery.claimId === claim.id)
    const repaymentOre = repaymentFor(claim.decision.settlement.request, earlier, input)
    await insertRecovery(tx, file, { ...input, repaymentOre })
    if (repaymentOre > 0) await demand(tx, file, repaymentOre)
    await recordEvent(tx, file, { kind: 'repayment-demanded', detail: { ...input, repaymentOre } })
  })

/** It is due when the rule version says; the demand's id is the command's. */
async function demand(tx: Tx, file: CaseFile, repaymentOre: number): Promise<void> {
  const { rules } = await openGuarantee(tx, file.id)
  const lastDay = addDays(file.today, rules.content.deadlines.repaymentDays)
  const dueDay = await setDeadline(tx, file, { kind: 'repayment', dueDay: lastDay, subject: file.commandId })
  await enqueueNotice(tx, file, {
    kind: 'repayment-demanded',
    content: { recoveryId: file.commandId, repaymentOre, dueDay },
  })
}

/** At most what is left of the payout. @throws Refused `calculation` */
function repaymentFor(request: SettlementRequest, earlier: readonly Recovery[], input: DemandInput): number {
  const settlement = withEarlier(
    request,
    earlier.filter(recovery => recovery.method === 'recompute'),
  )
  const { method, dwellingId, recoveredOre } = input
  const answer = recover({ kind: 'recovery', method, dwellingId, recoveredOre, settlement })
  if ('error' in answer) return refuse({ ...answer.error, code: 'calculation' })
  const proportional = earlier.filter(recovery => recovery.method === 'proportional')
  const demanded = proportional.reduce((sum, recovery) => sum + recovery.repaymentOre, 0)
  // Terms exist under which less loss pays more; nothing is owed to the claimant by a recovery.
  return Math.max(0, Math.min(answer.repaymentOre, answer.repaymentOre + answer.remainingPayoutOre - demanded))
}

/** The settlement as it stands after what has come in before. */
function withEarlier(request: SettlementRequest, earlier: readonly Recovery[]): SettlementRequest {
  const came = (id: string) =>
    earlier.filter(one => one.dwellingId === id).reduce((sum, one) => sum + one.recoveredOre, 0)
  const dwellings = request.dwellings.map(dwelling => ({
    ...dwelling,
    otherCompensationOre: dwelling.otherCompensationOre + came(dwelling.id),
  }))
  return { ...request, dwellings }
}

export interface ReceiptInput {
  readonly recoveryId: string
  readonly receivedDay: Day
}

/** The repayment is on the fund's account: its capital grows again. Recorded by another person than the one who demanded it. */
export async function receiveRepayment(deps: Deps, command: CaseCommand, input: ReceiptInput): Promise<void> {
  await onCase(deps, { ...command, name: 'receive-repayment' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'fund-manager')
    await requireImpartial(tx, file)
    const recovery = (await listRecoveries(tx, file.id)).find(one => one.id === input.recoveryId)
    if (!recovery) return refuse({ code: 'not-found' })
    if (recovery.receivedDay !== null || recovery.repaymentOre === 0) {
      refuse({ code: 'wrong-state', action: 'repayment-received', state: 'received' })
    }
    if (recovery.demandedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-attests' })
    const { receivedDay } = input
    if (receivedDay > file.today || receivedDay < recovery.demandedDay) {
      refuse({ code: 'day-out-of-range', path: 'receivedDay', earliest: recovery.demandedDay, latest: file.today })
    }
    await storeReceipt(tx, file, { id: recovery.id, receivedDay })
    await closeDeadline(tx, file, { kind: 'repayment', subject: recovery.id, outcome: 'met' })
    await recordEvent(tx, file, {
      kind: 'repayment-received',
      detail: { repaymentOre: recovery.repaymentOre, receivedDay },
    })
    await transfer(tx, {
      fundId: file.fundId,
      kind: 'recover',
      amountOre: recovery.repaymentOre,
      commandId: file.commandId,
      caseId: file.id,
      claimId: recovery.claimId,
      effectiveDay: receivedDay,
      recordedAt: file.now,
      recordedBy: file.actor.id,
    })
  })
  await tellAfter(deps, { caseId: command.caseId })
}

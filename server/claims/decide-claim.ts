import type { Tx } from '../../db/database.ts'
import { meetAnswer } from '../deadlines/answer-clock.ts'
import { startAppealClock } from '../deadlines/appeal-clock.ts'
import type { Deps } from '../deps.ts'
import { requireHeard } from '../dialogue/require-heard.ts'
import { dropRequests } from '../dialogue/withdraw-request.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { type OpenGuarantee, openGuarantee } from '../guarantees/open-guarantee.ts'
import { settleGuarantee } from '../guarantees/settle-guarantee.ts'
import { type EventKind, recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartialToDecide } from '../people/impartiality-store.ts'
import { ownReasonsMessage, requireOwnReasons } from '../shared/own-reasons.ts'
import { refuse } from '../shared/refusal.ts'
import { type CalculatedSettlement, type ClaimIn, type ClaimOutcome, claimedAsSold, requireClaim } from './claim.ts'
import { settlementFor } from './claim-settlement.ts'
import { grantedEarlier, storeClaimDecision } from './claim-store.ts'
import { openClaim } from './open-claim.ts'
import { requireFittingOutcome } from './recommend-claim.ts'

export interface ClaimDecisionInput {
  readonly claimId: string
  readonly outcome: ClaimOutcome
  readonly reasons: string
  /** The payout that stood on the page. */
  readonly seenOre: number
}

/**
 * Another person than the one who prepared decides the claim. What is granted is drawn from the reservation; what no home
 * can need any more goes back. @throws Refused `four-eyes`, `authority`, `amount-changed`, `not-heard`, `invalid`
 */
export async function decideClaim(deps: Deps, command: CaseCommand, input: ClaimDecisionInput): Promise<void> {
  await onCase(deps, { ...command, name: 'decide-claim' }, async (tx, file) => {
    const authority = requireRole(file.actor, file.fundId, 'approver')
    await requireImpartialToDecide(tx, file)
    const to = input.outcome === 'settled' ? 'payable' : 'refused'
    const claim = requireClaim(await openClaim(tx, file, input.claimId), to, 'recommended')
    if (claim.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
    const open = await openGuarantee(tx, file.id)
    const settlement = await settledAgain(tx, open, claim)
    requireSeen(settlement, input.seenOre, authority.authorityLimitOre)
    requireFittingOutcome(input.outcome, settlement)
    const fault = { path: 'reasons', message: ownReasonsMessage }
    requireOwnReasons({ decided: input, recommended: claim.recommendation, fault })
    await carryOut(tx, file, { claim, open, settlement, input })
  })
  await tellAfter(deps, { caseId: command.caseId })
}

/** As recommended, with what the guarantee holds and has paid now. */
async function settledAgain(tx: Tx, open: OpenGuarantee, claim: ClaimIn<'recommended'>): Promise<CalculatedSettlement> {
  const { assessed, settlementDate } = claim.recommendation
  return settlementFor({ open, assessed, settlementDate, paidEarlierOre: await grantedEarlier(tx, claim.caseId) })
}

function requireSeen({ answer }: CalculatedSettlement, seenOre: number, limitOre: number | null): void {
  const amountOre = answer.payoutOre
  if (amountOre !== seenOre) refuse({ code: 'amount-changed', seenOre, currentOre: amountOre })
  if (limitOre !== null && amountOre > limitOre) refuse({ code: 'authority', limitOre, amountOre })
}

interface Deciding {
  readonly claim: ClaimIn<'recommended'>
  readonly open: OpenGuarantee
  readonly settlement: CalculatedSettlement
  readonly input: ClaimDecisionInput
}

const eventOf: Record<ClaimOutcome, EventKind> = {
  settled: 'claim-settled',
  'nothing-to-pay': 'claim-nothing-to-pay',
  refused: 'claim-refused',
}

async function carryOut(tx: Tx, file: CaseFile, { claim, open, settlement, input }: Deciding): Promise<void> {
  const { outcome, reasons } = input
  const payoutOre = outcome === 'settled' ? settlement.answer.payoutOre : 0
  const settledIds = outcome === 'refused' ? [] : soldIds(settlement)
  if (outcome !== 'settled') await requireHeard(tx, file)
  await dropRequests(tx, file)
  await meetAnswer(tx, file, claim.id)
  await enqueueNotice(tx, file, { kind: 'claim-decision', content: { number: claim.number, outcome, payoutOre } })
  const claimedIds = claimedAsSold(claim.facts)
  const releasedOre = await settleGuarantee(tx, file, { open, claimId: claim.id, payoutOre, settledIds, claimedIds })
  const decision = { outcome, reasons, settlement }
  const status = outcome === 'settled' ? 'payable' : 'refused'
  await storeClaimDecision(tx, file, { id: claim.id, status, decision, payoutOre: payoutOre || null, releasedOre })
  await recordEvent(tx, file, {
    kind: eventOf[outcome],
    detail: { number: claim.number, reasons, payoutOre, releasedOre },
  })
  await startAppealClock(tx, file)
}

/** A home that was sold has had its settlement, whatever came of it; one that was not can still come. */
const soldIds = ({ answer }: CalculatedSettlement): string[] =>
  answer.dwellings.filter(dwelling => dwelling.status !== 'unsold').map(dwelling => dwelling.id)

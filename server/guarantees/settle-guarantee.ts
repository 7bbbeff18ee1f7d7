import type { Tx } from '../../db/database.ts'
import { transfer } from '../fund/ledger-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { markSettled } from './dwelling-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import type { OpenGuarantee } from './open-guarantee.ts'
import { endGuarantee, reduceExposures, releaseHeld } from './release-held.ts'
import { dropSaleDeadlines, setSaleDeadlinesAgain } from './sale-deadlines.ts'

export interface Drawn {
  readonly open: OpenGuarantee
  readonly claimId: string
  readonly payoutOre: number
  /** The homes for which nothing more can come. */
  readonly settledIds: readonly string[]
  /** The homes that were claimed as sold. */
  readonly claimedIds: readonly string[]
}

/**
 * Draws a payout from what the guarantee holds, and gives back what the homes that are left cannot need. With no home left
 * the guarantee is settled; until then notices of sale of homes that were claimed in vain wait for an answer again. Answers how much was given back, in øre.
 */
export async function settleGuarantee(tx: Tx, file: CaseFile, drawn: Drawn): Promise<number> {
  const { open, claimId, payoutOre, settledIds, claimedIds } = drawn
  await markSettled(tx, file, { claimId, dwellingIds: settledIds })
  await dropSaleDeadlines(tx, file, settledIds)
  const guarantee = { ...open.guarantee, heldOre: open.guarantee.heldOre - payoutOre }
  const left = open.dwellings.filter(({ id, settledClaimId }) => settledClaimId === null && !settledIds.includes(id))
  const needed = Math.min(guarantee.heldOre, holdNeeded(guarantee, left, { day: file.today, rules: open.holdRules }))
  if (payoutOre > 0) await draw(tx, file, drawn)
  if (settledIds.length > 0 && needed === 0) {
    await endGuarantee(tx, file, { guarantee, reason: 'settled' })
    return guarantee.heldOre
  }
  // Without a settled home nothing is given back here: the day's job takes up what the calendar missed meanwhile.
  const releasedOre = settledIds.length > 0 ? guarantee.heldOre - needed : 0
  await releaseHeld(tx, file, { guarantee, amountOre: releasedOre, change: { open_claim_id: null } })
  await setSaleDeadlinesAgain(tx, file, { ...open, dwellings: left.filter(({ id }) => claimedIds.includes(id)) })
  return releasedOre
}

async function draw(tx: Tx, file: CaseFile, { open, claimId, payoutOre }: Drawn): Promise<void> {
  await reduceExposures(tx, open.guarantee, payoutOre)
  await transfer(tx, {
    fundId: file.fundId,
    kind: 'approve-claim',
    amountOre: payoutOre,
    commandId: file.commandId,
    caseId: file.id,
    claimId,
    effectiveDay: file.today,
    recordedAt: file.now,
    recordedBy: file.actor.id,
  })
}

import type { Tx } from '../../db/database.ts'
import { apportion } from '../coverage/apportion.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { storeLoanLimits } from './dwelling-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import { type OpenGuarantee, openGuarantee } from './open-guarantee.ts'
import { releaseHeld } from './release-held.ts'

/**
 * Steps what a completed guarantee holds down to what is left of the loan, where its rules say so; each home keeps its part,
 * and nothing is ever raised again. A loan that is repaid ends no guarantee: people decide that. Answers how much was given
 * back, in øre.
 *
 * Worked: 400 000 and 200 000 kr held for two homes, 300 000 kr left of the loan: 200 000 and 100 000 kr are held.
 *
 * NOTE: a home for which a bid has been notified keeps what stood then, for the sale itself pays the loan down.
 */
export async function followLoan(tx: Tx, file: CaseFile, remainingOre: number): Promise<number> {
  const open = await openGuarantee(tx, file.id)
  if (!follows(open) || remainingOre === 0) return 0
  const limits = loanLimits(open, file, remainingOre)
  if (limits.length === 0) return 0
  await storeLoanLimits(tx, file, limits)
  const after = await openGuarantee(tx, file.id)
  const { guarantee, dwellings, holdRules } = after
  const heldOre = Math.min(guarantee.heldOre, holdNeeded(guarantee, dwellings, { day: file.today, rules: holdRules }))
  const releasedOre = guarantee.heldOre - heldOre
  if (releasedOre === 0 || heldOre === 0) return 0
  const detail = { releasedOre, heldOre }
  await enqueueNotice(tx, file, { kind: 'guarantee-changed', content: { reason: 'stepped-down', ...detail } })
  await recordEvent(tx, file, { kind: 'stepped-down', detail: { ...detail, cause: 'loan' } })
  await releaseHeld(tx, file, { guarantee, amountOre: releasedOre })
  return releasedOre
}

/** While a claim is open nothing is given back. */
const follows = ({ guarantee, rules }: OpenGuarantee): boolean =>
  rules.content.product.followsRemainingLoan && guarantee.status === 'completed' && guarantee.openClaimId === null

/** Each home's part of the loan, by what is held for it; none where the loan is not below what is held. */
function loanLimits({ guarantee, dwellings, holdRules }: OpenGuarantee, file: CaseFile, remainingOre: number) {
  const on = { day: file.today, rules: holdRules }
  const holds = dwellings.map(dwelling => holdNeeded(guarantee, [dwelling], on))
  if (holds.reduce((sum, hold) => sum + hold, 0) <= remainingOre) return []
  const weights = holds.map(String)
  const { partsOre } = apportion({ kind: 'apportion', amountOre: remainingOre, weights, unitOre: 1 })
  return dwellings.flatMap(({ id, notice, settledClaimId }, index) =>
    notice === null && settledClaimId === null ? [{ dwellingId: id, limitOre: partsOre[index] ?? 0 }] : [],
  )
}

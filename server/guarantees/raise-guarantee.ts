import type { Tx } from '../../db/database.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import { listDwellings, storeDwellings } from './dwelling-store.ts'
import type { Guarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import { type Commitment, withSums } from './reserve-guarantee.ts'
import { reserveMore } from './reserve-more.ts'

interface Raising {
  readonly guarantee: Guarantee
  readonly commitment: Commitment
}

/**
 * Raises a live guarantee to what a new decision grants, wherever it stands in its life, and reserves the difference: of a
 * sum that has been stepped down since, as much of it as still stands. It is never lowered.
 *
 * Worked: 300 000 kr raised to 500 000 kr reserves 200 000 kr more; in a year of the term with factor 0.8, where 240 000 kr
 * is held, 400 000 kr are to be held, so 160 000 kr.
 * @throws Refused `worse-than-before`, `insufficient-capital`, `limit-exceeded`, `wrong-state` with a claim open or settled
 */
export async function raiseGuarantee(tx: Tx, file: CaseFile, { guarantee, commitment }: Raising): Promise<void> {
  const { guaranteedOre: beforeOre, heldOre } = guarantee
  const guaranteedOre = commitment.offer.guaranteedSumOre
  if (guaranteedOre < beforeOre) refuse({ code: 'worse-than-before', beforeOre, neededOre: guaranteedOre })
  if (guaranteedOre === beforeOre) return
  const neededOre = await holdAfter(tx, file, { guarantee, commitment })
  const toHoldOre = Math.max(neededOre, heldOre)
  await changeGuarantee(tx, file, { guaranteed_ore: guaranteedOre, held_ore: toHoldOre })
  await storeDwellings(tx, file, withSums(commitment))
  await recordEvent(tx, file, { kind: 'guarantee-raised', detail: { guaranteedOre, heldOre: toHoldOre } })
  if (toHoldOre > heldOre) await reserveMore(tx, file, { ...commitment, amountOre: toHoldOre - heldOre })
}

/** What the homes need with their new sums, on this day. */
async function holdAfter(tx: Tx, file: CaseFile, { guarantee, commitment }: Raising): Promise<number> {
  const dwellings = await listDwellings(tx, file.id)
  if (guarantee.openClaimId !== null) refuse({ code: 'wrong-state', action: 'granted', state: 'open-claim' })
  if (dwellings.some(({ settledClaimId }) => settledClaimId !== null))
    refuse({ code: 'wrong-state', action: 'granted', state: 'ended' })
  const sums = new Map(withSums(commitment).map(({ id, guaranteedOre }) => [id, guaranteedOre]))
  const raised = dwellings.map(home => ({ ...home, guaranteedOre: sums.get(home.id) ?? home.guaranteedOre }))
  const { terms, deadlines } = commitment.rules.content
  return holdNeeded(guarantee, raised, {
    day: file.today,
    rules: { terms, claimMonths: deadlines.claimMonths },
  })
}

import type { Tx } from '../../db/database.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'
import { holdAfter } from './capital-need.ts'
import { type NewDwelling, storeDwellings } from './dwelling-store.ts'
import type { Guarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import type { GuaranteedDwelling } from './guaranteed-dwelling.ts'
import { offerAnew } from './offer-anew.ts'
import { type OpenGuarantee, openGuarantee } from './open-guarantee.ts'
import { type Commitment, withSums } from './reserve-guarantee.ts'
import { reserveMore } from './reserve-more.ts'

interface Raising {
  readonly guarantee: Guarantee
  readonly commitment: Commitment
}

/**
 * Raises a live guarantee to what a new decision grants, wherever it stands in its life, and reserves the difference: of a
 * sum that has been stepped down since, as much of it as still stands (`capitalNeed`). Neither it nor any of its homes is
 * ever lowered; where the sum is the same, its homes get the figures that were approved now. One that nobody has accepted is
 * there to be accepted anew.
 * @throws Refused `worse-than-before`, `insufficient-capital`, `limit-exceeded`, `wrong-state` with a claim open or settled
 */
export async function raiseGuarantee(tx: Tx, file: CaseFile, { guarantee, commitment }: Raising): Promise<void> {
  const { dwellings, holdRules } = await openGuarantee(tx, file.id)
  const homes = withSums(commitment)
  requireNotLowered(guarantee, dwellings, homes)
  if (commitment.offer.guaranteedSumOre > guarantee.guaranteedOre)
    return raise(tx, file, { guarantee, commitment, dwellings, holdRules, homes })
  const settled = new Set(dwellings.filter(home => home.settledClaimId !== null).map(({ id }) => id))
  await storeDwellings(
    tx,
    file,
    homes.filter(({ id }) => !settled.has(id)),
  )
}

/** Homes are counted from 1, in the order of the application. */
function requireNotLowered(
  { guaranteedOre: beforeOre }: Guarantee,
  dwellings: readonly GuaranteedDwelling[],
  homes: readonly NewDwelling[],
): void {
  const neededOre = homes.reduce((sum, { guaranteedOre }) => sum + guaranteedOre, 0)
  if (neededOre < beforeOre) refuse({ code: 'worse-than-before', beforeOre, neededOre })
  const sums = new Map(homes.map(({ id, guaranteedOre }) => [id, guaranteedOre]))
  dwellings.forEach(({ id, guaranteedOre }, index) => {
    const now = sums.get(id) ?? 0
    if (now < guaranteedOre)
      refuse({ code: 'worse-than-before', beforeOre: guaranteedOre, neededOre: now, home: index + 1 })
  })
}

interface Raised extends Raising, Pick<OpenGuarantee, 'dwellings' | 'holdRules'> {
  readonly homes: readonly NewDwelling[]
}

async function raise(tx: Tx, file: CaseFile, raised: Raised): Promise<void> {
  const { guarantee, commitment, dwellings, holdRules, homes } = raised
  if (guarantee.openClaimId !== null) refuse({ code: 'wrong-state', action: 'granted', state: 'open-claim' })
  if (dwellings.some(({ settledClaimId }) => settledClaimId !== null))
    refuse({ code: 'wrong-state', action: 'granted', state: 'ended' })
  const { rules, offer } = commitment
  const heldOre = holdAfter({ guarantee, dwellings, holdRules }, offer, file.today)
  await changeGuarantee(tx, file, { guaranteed_ore: offer.guaranteedSumOre, held_ore: heldOre })
  await storeDwellings(tx, file, homes)
  if (guarantee.status === 'committed') await offerAnew(tx, file, { guarantee, rules })
  await recordEvent(tx, file, { kind: 'guarantee-raised', detail: { guaranteedOre: offer.guaranteedSumOre, heldOre } })
  const amountOre = heldOre - guarantee.heldOre
  if (amountOre > 0) await reserveMore(tx, file, { ...commitment, amountOre })
}

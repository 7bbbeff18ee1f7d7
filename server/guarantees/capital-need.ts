import type { OfferAnswer } from '../coverage/offer.ts'
import type { Day } from '../shared/day.ts'
import { holdNeeded } from './guaranteed-dwelling.ts'
import type { OpenGuarantee } from './open-guarantee.ts'

export type Holding = Pick<OpenGuarantee, 'guarantee' | 'dwellings' | 'holdRules'>

/**
 * What a grant takes of the fund besides what the case holds already, in øre: all of it for a guarantee that is new or has
 * ended, the difference for one that stands.
 *
 * Worked: 300 000 kr raised to 500 000 kr takes 200 000 kr; in a year of the term with factor 0.8, where 240 000 kr is held,
 * 400 000 kr are to be held, so 160 000 kr.
 */
export function capitalNeed(open: Holding | null, offer: OfferAnswer, day: Day): number {
  if (open === null || open.guarantee.status === 'ended') return offer.guaranteedSumOre
  return holdAfter(open, offer, day) - open.guarantee.heldOre
}

/** What a live guarantee holds on the day when its homes have the sums of the offer: never less than before. */
export function holdAfter({ guarantee, dwellings, holdRules }: Holding, offer: OfferAnswer, day: Day): number {
  const sums = new Map(offer.dwellings.map(({ id, guaranteedSumOre }) => [id, guaranteedSumOre]))
  const raised = dwellings.map(home => ({ ...home, guaranteedOre: sums.get(home.id) ?? home.guaranteedOre }))
  const needed = holdNeeded(guarantee, raised, { day, rules: holdRules })
  return Math.max(needed, guarantee.heldOre)
}

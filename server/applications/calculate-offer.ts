import { type OfferRequest, offer } from '../coverage/offer.ts'
import type { Terms } from '../coverage/terms.ts'
import { refuse } from '../shared/refusal.ts'
import type { ApprovedDwelling, CalculatedOffer } from './decision.ts'

export interface OfferBasis {
  readonly terms: Terms
  readonly dwellings: readonly ApprovedDwelling[]
  /** The smaller of what is asked for and what the case officer recommends at most; `null` = neither. */
  readonly requestedOre: number | null
  readonly applicantRemainingOre: number | null
  readonly deMinimisRemainingOre: number | null
  readonly availableOre: number
}

/** The guaranteed sum by the rules, with what it was calculated from. @throws Refused `calculation` */
export function calculateOffer(basis: OfferBasis): CalculatedOffer {
  const { terms, dwellings, requestedOre, applicantRemainingOre, deMinimisRemainingOre, availableOre } = basis
  const request: OfferRequest = {
    kind: 'offer',
    terms,
    requestedOre,
    limits: { applicantRemainingOre, deMinimisRemainingOre, availableOre },
    dwellings: dwellings.map(({ sources: _, ...figures }) => figures),
  }
  const answer = offer(request)
  return 'error' in answer ? refuse({ ...answer.error, code: 'calculation' }) : { request, answer }
}

/** The smaller of two ceilings of which either may be missing. */
export const leastOf = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

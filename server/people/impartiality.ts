import { assertNever } from '../shared/assert-never.ts'

/**
 * What ties somebody to a case so that they neither prepare nor decide it.
 * - `party`: applicant or co-applicant
 * - `spouse`: married to, engaged to or living with a party, now or before
 * - `line`: a party's parents, children and so on, brothers and sisters, and the spouses of these
 * - `guardian`: guardian or agent of a party in the case
 * - `company`: leading post in, or member of the board of, a company that is a party
 * - `decided-below`: decided the case that is appealed
 * - `other`: special circumstances that can weaken the trust in them
 */
export const tieKinds = ['party', 'spouse', 'line', 'guardian', 'company', 'decided-below', 'other'] as const
export type TieKind = (typeof tieKinds)[number]

/** How somebody stands to a case. `registered` ties were known from elsewhere; they weigh more than what was declared. */
export type Standing =
  | { readonly state: 'undeclared' }
  | { readonly state: 'impartial' }
  | { readonly state: 'disqualified'; readonly tie: TieKind; readonly from: 'declared' | 'registered' }

/** What is known of somebody in a case: their declaration, and a tie that stands in the case or the registers. */
export interface KnownOf {
  readonly declared: 0 | 1
  readonly declaredTie: TieKind | null
  readonly knownTie: TieKind | null
}

export function standingOf({ declared, declaredTie, knownTie }: KnownOf): Standing {
  if (knownTie !== null) return { state: 'disqualified', tie: knownTie, from: 'registered' }
  if (declaredTie !== null) return { state: 'disqualified', tie: declaredTie, from: 'declared' }
  return { state: declared === 1 ? 'impartial' : 'undeclared' }
}

/** What others than the person themselves and the fund manager need to know of a tie. */
export type TieGroup = 'party' | 'family' | 'representative' | 'post' | 'below' | 'other'

export function tieGroupOf(tie: TieKind): TieGroup {
  switch (tie) {
    case 'party':
      return 'party'
    case 'spouse':
    case 'line':
      return 'family'
    case 'guardian':
      return 'representative'
    case 'company':
      return 'post'
    case 'decided-below':
      return 'below'
    case 'other':
      return 'other'
    default:
      return assertNever(tie)
  }
}

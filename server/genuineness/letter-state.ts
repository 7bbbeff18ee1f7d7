import type { EndReason } from '../guarantees/guarantee.ts'
import { holdNeeded } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Day } from '../shared/day.ts'

/**
 * - `in-force`, `reduced`: it stands, with the whole sum or with what is left of it
 * - `claimed`: it stands, and a loss has been claimed
 * - `replaced`: a newer version of the letter counts
 * - `not-accepted`: it was given anew, and nobody has accepted it yet
 * - the others: how it ended
 */
export type LetterState = 'in-force' | 'reduced' | 'claimed' | 'replaced' | 'not-accepted' | EndReason

export interface LiveState {
  readonly state: LetterState
  /** Whether somebody who relies on the letter today can do so. */
  readonly inForce: boolean
  /** The most that can still be paid, in øre; `null` where the letter does not tell it any more. */
  readonly sumNowOre: number | null
  /** `null` until the homes are finished, when the term begins, and where a newer letter tells it. */
  readonly termEnds: Day | null
  /** The version that counts. */
  readonly replacedBy: number | null
  readonly endedDay: Day | null
}

/** What the letter is worth on a day: what the calendar has done since is seen at once, also before the day's job has run. */
export function liveState(open: OpenGuarantee, replacedBy: number | null, day: Day): LiveState {
  const { guarantee } = open
  const sumOre = standingOre(open, day)
  const state = stateOf(open, { replacedBy, sumOre })
  const inForce = standing.includes(state)
  return {
    state,
    inForce,
    sumNowOre: inForce ? sumOre : null,
    termEnds: state === 'replaced' ? null : guarantee.termEnds,
    replacedBy: state === 'replaced' ? replacedBy : null,
    endedDay: guarantee.status === 'ended' ? guarantee.endedDay : null,
  }
}

const standing: readonly LetterState[] = ['in-force', 'reduced', 'claimed']

function standingOre({ guarantee, dwellings, holdRules }: OpenGuarantee, day: Day): number {
  if (guarantee.status === 'ended') return 0
  if (guarantee.openClaimId !== null) return guarantee.heldOre
  return Math.min(guarantee.heldOre, holdNeeded(guarantee, dwellings, { day, rules: holdRules }))
}

function stateOf(
  { guarantee }: OpenGuarantee,
  { replacedBy, sumOre }: { replacedBy: number | null; sumOre: number },
): LetterState {
  if (guarantee.status === 'ended') return guarantee.endReason
  if (sumOre === 0) return 'expired'
  if (replacedBy !== null) return 'replaced'
  if (guarantee.status === 'committed') return 'not-accepted'
  if (guarantee.openClaimId !== null) return 'claimed'
  return sumOre < guarantee.guaranteedOre ? 'reduced' : 'in-force'
}

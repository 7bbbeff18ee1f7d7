import { sumOre } from '../shared/money.ts'
import type { CaseParts } from './case-read.ts'
import { owedOre } from './case-work.ts'
import type { ShownAssessment } from './shown-assessment.ts'

/** The amounts that a case is about, in øre; `null` where there is none yet, or none for these eyes. */
export interface CaseFigures {
  readonly askedOre: number | null
  /** What the rules give for the figures of the application, while there is no recommendation to see. */
  readonly preliminaryOre: number | null
  readonly recommendedOre: number | null
  readonly guaranteedOre: number | null
  readonly heldOre: number | null
  readonly paidOre: number | null
  /** What is to be paid back to the fund. */
  readonly owedOre: number | null
}

export function caseFigures(parts: CaseParts, assessment: ShownAssessment): CaseFigures {
  const { application, open, claims } = parts
  const { calculation, recommendation } = assessment
  const paid = claims.flatMap(claim => (claim.status === 'paid' ? [claim.payoutOre] : []))
  return {
    askedOre: application.facts.requestedOre ?? null,
    preliminaryOre: calculation?.basis === 'stated' ? calculation.answer.guaranteedSumOre : null,
    recommendedOre: recommendation?.offer?.answer.guaranteedSumOre ?? null,
    guaranteedOre: open?.guarantee.guaranteedOre ?? null,
    heldOre: open?.guarantee.heldOre ?? null,
    paidOre: open && sumOre(paid),
    owedOre: owedOre(parts.recoveries) || null,
  }
}

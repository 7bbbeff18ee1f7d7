import { guaranteeYears } from '../coverage/guarantee-year.ts'
import { openDeadline } from '../guarantees/end-by-decision.ts'
import type { EndReason, Guarantee, GuaranteeStatus } from '../guarantees/guarantee.ts'
import { claimableUntil, standsIn } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Readiness } from '../guarantees/readiness.ts'
import type { Day } from '../shared/day.ts'
import { sumOre } from '../shared/money.ts'

/** A guarantee with its deadlines and what is left of it each year. */
export interface ShownGuarantee {
  readonly number: string
  readonly status: GuaranteeStatus
  readonly endReason: EndReason | null
  readonly guaranteedOre: number
  readonly heldOre: number
  readonly committedDay: Day
  readonly acceptanceDeadline: Day
  readonly startDeadline: Day
  readonly completionDeadline: Day
  readonly acceptedDay: Day | null
  readonly startedDay: Day | null
  readonly completedDay: Day | null
  readonly termYears: number
  readonly termEnds: Day | null
  readonly claimableUntil: Day | null
  readonly endedDay: Day | null
  readonly openDeadline: Day | null
  readonly steps: readonly GuaranteeStep[]
  /** What would be missing if a loss came today, and what is in place. */
  readonly readiness: readonly Readiness[]
}

/** One year of the term; its days are `null` before the home is completed. */
export interface GuaranteeStep {
  readonly year: number
  readonly from: Day | null
  readonly to: Day | null
  readonly share: string
  readonly limitOre: number
  readonly current: boolean
}

export function shownGuarantee(
  { guarantee, dwellings, holdRules }: OpenGuarantee,
  { today, readiness }: { readonly today: Day; readonly readiness: readonly Readiness[] },
): ShownGuarantee {
  const { caseId, fundId, ruleVersionId, applicantKey, municipalityNumber, openClaimId, ...shown } = guarantee
  const { terms } = holdRules
  return {
    ...shown,
    endReason: guarantee.status === 'ended' ? guarantee.endReason : null,
    endedDay: guarantee.status === 'ended' ? guarantee.endedDay : null,
    termYears: terms.termYears,
    claimableUntil: claimableUntil(guarantee.completedDay, holdRules),
    openDeadline: openDeadline(guarantee),
    readiness,
    steps: stepsOf(guarantee, terms.stepDown).map(step => ({
      ...step,
      limitOre: sumOre(dwellings.map(dwelling => standsIn(dwelling, step.share))),
      current: step.from !== null && step.from <= today && today <= step.to && guarantee.status !== 'ended',
    })),
  }
}

type Years = readonly ({ year: number; share: string } & ({ from: Day; to: Day } | { from: null; to: null }))[]

function stepsOf({ completedDay }: Guarantee, stepDown: readonly string[]): Years {
  if (completedDay === null) return stepDown.map((share, index) => ({ year: index + 1, from: null, to: null, share }))
  return guaranteeYears(completedDay, { stepDown }).map(({ year, from, to, stepDown: share }) => ({
    year,
    from,
    to,
    share,
  }))
}

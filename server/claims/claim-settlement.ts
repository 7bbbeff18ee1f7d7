import { settle } from '../coverage/settlement.ts'
import type { SettlementDwelling, SettlementRequest } from '../coverage/settlement-request.ts'
import type { Terms } from '../coverage/terms.ts'
import type { GuaranteedDwelling } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { Day } from '../shared/day.ts'
import { sumOre } from '../shared/money.ts'
import { refuse } from '../shared/refusal.ts'
import type { AssessedDwelling, CalculatedSettlement, ClaimedDwelling } from './claim.ts'

export interface SettlementBasis {
  readonly open: OpenGuarantee
  readonly assessed: readonly AssessedDwelling[]
  readonly settlementDate: Day
  /** What earlier claims of the same guarantee were granted. */
  readonly paidEarlierOre: number
}

/** The settlement by the rules that the guarantee was committed under. @throws Refused `calculation` */
export function settlementFor({
  open,
  assessed,
  settlementDate,
  paidEarlierOre,
}: SettlementBasis): CalculatedSettlement {
  const { guarantee, dwellings, rules } = open
  const request: SettlementRequest = {
    kind: 'settlement',
    terms: rules.content.terms,
    guarantee: { startDate: guarantee.completedDay },
    settlementDate,
    limits: {
      projectPaidEarlierOre: paidEarlierOre,
      applicantRemainingOre: null,
      deMinimisRemainingOre: null,
      reservedOre: reservedFor(open, assessed),
    },
    dwellings: assessed.map(one => settlementDwelling(one, guaranteedOf(dwellings, one.id))),
  }
  const answer = settle(request)
  return 'error' in answer ? refuse({ ...answer.error, code: 'calculation' }) : { request, answer }
}

/**
 * What the guarantee holds; of homes whose loan has been paid down no more than is left of it. A home that is not counted leaves
 * its part where it is.
 */
function reservedFor({ guarantee, dwellings, rules }: OpenGuarantee, assessed: readonly AssessedDwelling[]): number {
  const counted = assessed.filter(one => counts(one, rules.content.terms))
  const homes = counted.map(({ id }) => guaranteedOf(dwellings, id))
  if (homes.every(({ loanLimitOre }) => loanLimitOre === null)) return guarantee.heldOre
  return Math.min(guarantee.heldOre, sumOre(homes.map(home => home.loanLimitOre ?? home.guaranteedOre)))
}

/** Whether a home's own figures count: it is sold, or the terms measure it by its appraisal. */
export const counts = ({ sale }: ClaimedDwelling, { unsoldDwellings }: Terms): boolean =>
  sale !== null || unsoldDwellings === 'at-appraisal'

function guaranteedOf(dwellings: readonly GuaranteedDwelling[], id: string): GuaranteedDwelling {
  const dwelling = dwellings.find(one => one.id === id)
  return (
    dwelling ??
    refuse({ code: 'invalid', errors: [{ path: 'dwellings', message: `Bustad ${id} er ikkje med i garantien.` }] })
  )
}

function settlementDwelling(assessed: AssessedDwelling, guaranteed: GuaranteedDwelling): SettlementDwelling {
  const { id, costLines, grantsOre, sale, appraisalOre, valueReductionOre, otherCompensationOre, preApproved } =
    assessed
  return {
    id,
    guaranteedSumOre: guaranteed.guaranteedOre,
    approvedCostOre: guaranteed.approvedCostOre,
    approvedAreaM2: guaranteed.approvedAreaM2,
    costLines,
    grantsOre,
    sale: sale && { ...sale, preApproved },
    appraisalOre,
    valueReductionOre,
    otherCompensationOre,
  }
}

/** Where the assessment begins: as claimed, pre-approved where the fund accepted a bid that was no higher than the price. */
export const asClaimed = (
  claimed: readonly ClaimedDwelling[],
  dwellings: readonly GuaranteedDwelling[],
): AssessedDwelling[] =>
  claimed.map(one => ({
    ...one,
    valueReductionOre: 0,
    preApproved: wasPreApproved(one, guaranteedOf(dwellings, one.id)),
  }))

function wasPreApproved({ sale }: ClaimedDwelling, { notice }: GuaranteedDwelling): boolean {
  return sale !== null && notice?.answer === 'pre-approved' && sale.priceOre >= notice.bidOre
}

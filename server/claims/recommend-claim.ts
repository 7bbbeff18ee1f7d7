import type { Deps } from '../deps.ts'
import { requireHeard } from '../dialogue/require-heard.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { type AssessedDwelling, type CalculatedSettlement, type ClaimOutcome, requireClaim } from './claim.ts'
import { settlementFor } from './claim-settlement.ts'
import { grantedEarlier, storeClaimRecommendation } from './claim-store.ts'
import { openClaim } from './open-claim.ts'

export interface ClaimRecommendationInput {
  readonly claimId: string
  readonly outcome: ClaimOutcome
  readonly reasons: string
  readonly assessed: readonly AssessedDwelling[]
}

/** The case officer puts the settlement before the approver. @throws Refused `calculation`, `invalid`, `not-heard` */
export const recommendClaim = (deps: Deps, command: CaseCommand, input: ClaimRecommendationInput): Promise<void> =>
  onCase(deps, { ...command, name: 'recommend-claim' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const claim = requireClaim(await openClaim(tx, file, input.claimId), 'recommended', 'under-assessment')
    requireSameDwellings(claim.facts.dwellings, input.assessed)
    if (input.outcome !== 'settled') await requireHeard(tx, file)
    const basis = { open: await openGuarantee(tx, file.id), paidEarlierOre: await grantedEarlier(tx, file.id) }
    const { outcome, reasons, assessed } = input
    const settlement = settlementFor({ ...basis, assessed, settlementDate: file.today })
    requireFittingOutcome(outcome, settlement)
    const recommendation = { outcome, reasons, assessed, settlementDate: file.today, settlement }
    await storeClaimRecommendation(tx, file, { id: claim.id, recommendation })
    const detail = { number: claim.number, outcome, reasons, payoutOre: settlement.answer.payoutOre }
    await recordEvent(tx, file, { kind: 'claim-recommended', detail })
  })

function requireSameDwellings(claimed: readonly { id: string }[], assessed: readonly { id: string }[]): void {
  if (claimed.map(one => one.id).join() === assessed.map(one => one.id).join()) return
  refuse({
    code: 'invalid',
    errors: [{ path: 'assessed', message: 'Ta med alle bustadene i kravet, i same rekkjefølgje.' }],
  })
}

/** A settlement pays something; one with nothing to pay must be calculated to nothing. */
export function requireFittingOutcome(outcome: ClaimOutcome, { answer }: CalculatedSettlement): void {
  const pays = answer.payoutOre > 0
  if (outcome === 'refused' || (outcome === 'settled') === pays) return
  const message = pays
    ? 'Utrekninga gir ei utbetaling. Vel «Oppgjer», eller avslag med grunngjeving.'
    : 'Utrekninga gir ingen ting å betale ut. Vel «Ingen ting å betale», eller rett på tala.'
  refuse({ code: 'invalid', errors: [{ path: 'outcome', message }] })
}

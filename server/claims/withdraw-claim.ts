import { dropAnswer } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { changeGuarantee } from '../guarantees/guarantee-store.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { setSaleDeadlinesAgain } from '../guarantees/sale-deadlines.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { claimedAsSold, requireClaim } from './claim.ts'
import { storeClaimStatus } from './claim-store.ts'
import { openClaim } from './open-claim.ts'

/**
 * The applicant takes the claim back; the guarantee lives on, and the calendar takes up what it missed meanwhile. A notice of
 * sale that nobody had answered waits for its answer again.
 */
export const withdrawClaim = (deps: Deps, command: CaseCommand, { claimId }: { claimId: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw-claim' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const claim = await openClaim(tx, file, claimId)
    requireClaim(claim, 'withdrawn', 'lodged', 'under-assessment', 'recommended')
    await storeClaimStatus(tx, file, { id: claim.id, status: 'withdrawn' })
    await changeGuarantee(tx, file, { open_claim_id: null })
    await dropAnswer(tx, file, claim.id)
    const { rules, dwellings } = await openGuarantee(tx, file.id)
    const sold = claimedAsSold(claim.facts)
    await setSaleDeadlinesAgain(tx, file, { rules, dwellings: dwellings.filter(({ id }) => sold.includes(id)) })
    await recordEvent(tx, file, { kind: 'claim-withdrawn', detail: { number: claim.number } })
  })

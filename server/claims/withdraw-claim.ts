import { dropAnswer } from '../deadlines/answer-clock.ts'
import type { Deps } from '../deps.ts'
import { changeGuarantee } from '../guarantees/guarantee-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { requireClaim } from './claim.ts'
import { storeClaimStatus } from './claim-store.ts'
import { openClaim } from './open-claim.ts'

/** The applicant takes the claim back; the guarantee lives on, and the calendar takes up what it missed meanwhile. */
export const withdrawClaim = (deps: Deps, command: CaseCommand, { claimId }: { claimId: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw-claim' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const claim = await openClaim(tx, file, claimId)
    requireClaim(claim, 'withdrawn', 'lodged', 'under-assessment', 'recommended')
    await storeClaimStatus(tx, file, { id: claim.id, status: 'withdrawn' })
    await changeGuarantee(tx, file, { open_claim_id: null })
    await dropAnswer(tx, file, claim.id)
    await recordEvent(tx, file, { kind: 'claim-withdrawn', detail: { number: claim.number } })
  })

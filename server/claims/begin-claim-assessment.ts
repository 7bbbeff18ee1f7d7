import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { requireClaim } from './claim.ts'
import { storeClaimAssignment } from './claim-store.ts'
import { openClaim } from './open-claim.ts'

/** A case officer takes the claim. */
export const beginClaimAssessment = (
  deps: Deps,
  command: CaseCommand,
  { claimId }: { claimId: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'begin-claim-assessment' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const claim = requireClaim(await openClaim(tx, file, claimId), 'under-assessment', 'lodged')
    await storeClaimAssignment(tx, file, claim.id)
    await recordEvent(tx, file, { kind: 'claim-assessment-begun', detail: { number: claim.number } })
  })

import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { requireClaim } from './claim.ts'
import { storeClaimStatus } from './claim-store.ts'
import { openClaim } from './open-claim.ts'

/** The approver gives the claim back to the case officer, with a reason. */
export const returnClaim = (
  deps: Deps,
  command: CaseCommand,
  { claimId, reason }: { claimId: string; reason: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'return-claim' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const claim = requireClaim(await openClaim(tx, file, claimId), 'under-assessment', 'recommended')
    await storeClaimStatus(tx, file, { id: claim.id, status: 'under-assessment' })
    await recordEvent(tx, file, { kind: 'claim-recommendation-returned', detail: { number: claim.number, reason } })
  })

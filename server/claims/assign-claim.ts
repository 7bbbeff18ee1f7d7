import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireUntied } from '../people/impartiality-store.ts'
import { requireOfficer } from '../people/require-officer.ts'
import { refuse } from '../shared/refusal.ts'
import { isAssignable } from './claim.ts'
import { storeClaimOfficer } from './claim-store.ts'
import { openClaim } from './open-claim.ts'

/**
 * Gives a claim to a case officer, or over to another; one that nobody had taken is then under assessment.
 * @throws Refused `disqualified`, `four-eyes`; `wrong-state` where the claim waits for nobody in the fund
 */
export const assignClaim = (
  deps: Deps,
  command: CaseCommand,
  { claimId, officerId }: { claimId: string; officerId: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'assign-claim' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer', 'fund-manager')
    await requireUntied(tx, file)
    const officer = await requireOfficer(tx, file, officerId)
    const claim = await openClaim(tx, file, claimId)
    if (!isAssignable(claim)) return refuse({ code: 'wrong-state', action: 'assign', state: claim.status })
    await storeClaimOfficer(tx, file, { id: claim.id, officerId: officer.id })
    const from = claim.status === 'lodged' ? null : claim.assignedTo
    const detail = { number: claim.number, from, to: officer.id, officerName: officer.name }
    await recordEvent(tx, file, { kind: 'claim-assigned', detail })
  })

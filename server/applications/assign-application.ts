import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireUntied } from '../people/impartiality-store.ts'
import { requireOfficer } from '../people/require-officer.ts'
import { assignableApplications, requireStatus } from './application.ts'
import { loadApplication, storeOfficer } from './application-store.ts'

/**
 * Gives an application to a case officer, or over to another; one that nobody had taken is then under assessment. Giving out
 * work is no handling of the case, so the giver need not have declared anything; a tie to it bars them all the same.
 * @throws Refused `disqualified`, `four-eyes`; `wrong-state` where the application waits for nobody in the fund
 */
export const assignApplication = (
  deps: Deps,
  command: CaseCommand,
  { officerId }: { officerId: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'assign' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer', 'fund-manager')
    await requireUntied(tx, file)
    const officer = await requireOfficer(tx, file, officerId)
    const application = requireStatus(await loadApplication(tx, file.id), 'assign', ...assignableApplications)
    await storeOfficer(tx, file, officer.id)
    const from = application.status === 'submitted' ? null : application.assignedTo
    await recordEvent(tx, file, { kind: 'assigned', detail: { from, to: officer.id, officerName: officer.name } })
  })

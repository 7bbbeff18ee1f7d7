import type { Deps } from '../deps.ts'
import { leaveWaitingList } from '../fund/waiting-list-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { requireStatus } from './application.ts'
import { loadApplication, storeStatus } from './application-store.ts'

/** The approver gives the case back to the case officer, with a reason. */
export const returnRecommendation = (deps: Deps, command: CaseCommand, { reason }: { reason: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'return-recommendation' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    requireStatus(await loadApplication(tx, file.id), 'under-assessment', 'recommended', 'waiting')
    await storeStatus(tx, file, 'under-assessment')
    await leaveWaitingList(tx, file)
    await recordEvent(tx, file, { kind: 'recommendation-returned', detail: { reason } })
  })

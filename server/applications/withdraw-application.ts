import type { Deps } from '../deps.ts'
import { leaveWaitingList } from '../fund/waiting-list-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { requireMove } from './application.ts'
import { loadApplication, storeStatus } from './application-store.ts'

/** The applicant takes the application back, at any time before it is decided. */
export const withdrawApplication = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw' }, async (tx, file) => {
    await requireApplicant(tx, file)
    requireMove(await loadApplication(tx, file.id), 'withdrawn')
    await storeStatus(tx, file, 'withdrawn')
    await leaveWaitingList(tx, file)
    await recordEvent(tx, file, { kind: 'withdrawn' })
  })

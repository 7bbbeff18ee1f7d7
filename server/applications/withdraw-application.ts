import { dropDeadlines } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { dropRequests } from '../dialogue/withdraw-request.ts'
import { leaveWaitingList } from '../fund/waiting-list-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { requireMove } from './application.ts'
import { loadApplication, storeStatus } from './application-store.ts'
import { requireNoGuarantee } from './require-no-guarantee.ts'

/** The applicant takes the application back, at any time before it is decided. */
export const withdrawApplication = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const application = await loadApplication(tx, file.id)
    requireMove(application, 'withdrawn')
    await requireNoGuarantee(tx, file.id, { application, action: 'withdrawn' })
    await storeStatus(tx, file, 'withdrawn')
    await leaveWaitingList(tx, file)
    await dropRequests(tx, file)
    await dropDeadlines(tx, file)
    await recordEvent(tx, file, { kind: 'withdrawn' })
  })

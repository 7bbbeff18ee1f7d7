import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { requireMove } from './application.ts'
import { loadApplication, storeReturn } from './application-store.ts'

/** The case officer asks the applicant for more; the application is theirs to change until it is sent again. */
export const returnApplication = (deps: Deps, command: CaseCommand, { reason }: { reason: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'return-application' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    requireMove(await loadApplication(tx, file.id), 'returned')
    await storeReturn(tx, file, reason)
    await enqueueNotice(tx, file, { kind: 'request-for-more', content: { reason } })
    await recordEvent(tx, file, { kind: 'returned-for-more', detail: { reason } })
  })

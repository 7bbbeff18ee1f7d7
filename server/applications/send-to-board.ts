import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { requireNotBeforeBoard, requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'
import { storeBoardReferral } from './decision-store.ts'

/** An approver leaves a case to the board: it is above their authority, or a matter of principle. Until it is sent back, only the board decides. */
export const sendToBoard = (deps: Deps, command: CaseCommand, { reason }: { reason: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'send-to-board' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const application = requireStatus(await loadApplication(tx, file.id), 'send-to-board', 'recommended', 'waiting')
    requireNotBeforeBoard(application, 'send-to-board')
    await storeBoardReferral(tx, file, { sentBy: file.actor.id, sentDay: file.today, reason })
    await recordEvent(tx, file, { kind: 'sent-to-board', detail: { reason } })
  })

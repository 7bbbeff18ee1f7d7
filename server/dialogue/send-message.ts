import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { isApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { sha256 } from '../shared/sha256.ts'
import { tellOfficer } from './tell.ts'
import { addToThread, type ThreadSide } from './thread-store.ts'

/**
 * A message from the applicant to the fund, or from the case officer to the applicant, as long as there is a case: also after
 * it is decided. Who is both is the applicant. The notice says that there is one, never what is in it.
 * @throws Refused `wrong-state` before the application has been sent in
 */
export const sendMessage = (deps: Deps, command: CaseCommand, { body }: { body: string }): Promise<void> =>
  onCase(deps, { ...command, seenVersion: null, name: 'send-message' }, async (tx, file) => {
    const side: ThreadSide = (await isApplicant(tx, file)) ? 'applicant' : 'fund'
    if (side === 'fund') {
      requireRole(file.actor, file.fundId, 'case-officer')
      await requireImpartial(tx, file)
    }
    if (file.reference === null) refuse({ code: 'wrong-state', action: 'send-message', state: 'draft' })
    await addToThread(tx, file, { side, kind: 'message', body })
    if (side === 'fund') await enqueueNotice(tx, file, { kind: 'message' })
    else await tellOfficer(tx, file, { kind: 'message' })
    const wordsHash = sha256(body)
    await recordEvent(tx, file, { kind: 'message-sent', detail: { side, wordsHash } })
  })

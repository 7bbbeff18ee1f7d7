import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { requireRole } from '../people/actor.ts'
import { refuse } from '../shared/refusal.ts'
import { fundOfNotice, tryNoticeAgain } from './notice-fault-store.ts'
import type { LetterCommand } from './try-letter-again.ts'

/**
 * Has the letters and the mail of a notice ordered that could not be. NOTE: as for a letter that could not be made, nothing of the
 * case changes and nothing of it is seen, so it asks for no declaration.
 * @throws Refused `not-found`, `wrong-state` where they are ordered already, or are tried again by themselves
 */
export async function retryNotice(
  { database, clock }: Deps,
  { commandId, actor, fundId }: LetterCommand,
  noticeId: number,
): Promise<void> {
  requireRole(actor, fundId, 'case-officer', 'approver', 'fund-manager')
  await database.transact(async tx => {
    const now = clock.now()
    const mark = { commandId, userId: actor.id, name: 'retry-notice', subject: String(noticeId), at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    if ((await fundOfNotice(tx, noticeId)) !== fundId) refuse({ code: 'not-found' })
    if (!(await tryNoticeAgain(tx, noticeId, now)))
      refuse({ code: 'wrong-state', action: 'retry-notice', state: 'not-failed' })
  })
}

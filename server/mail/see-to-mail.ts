import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Instant } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import {
  type Deed,
  type HandledMail,
  insertHandling,
  lockMail,
  markReturned,
  markSettled,
  queueAgain,
} from './handling-store.ts'
import { insertAttempt } from './queue-store.ts'

export interface MailCommand {
  readonly fundId: string
  readonly mailId: string
  readonly commandId: string
  readonly actor: Actor
}

type Work = (tx: Tx, mail: HandledMail, now: Instant) => Promise<void>

/** Sends what could not be delivered once more, from the start, to the address that the person has now. */
export const retryMail = (deps: Deps, command: MailCommand): Promise<void> =>
  onMail(deps, { ...command, deed: 'retried', reason: null }, async (tx, mail, now) => {
    requireInHand(mail, 'retry-mail')
    await queueAgain(tx, mail.id, now)
  })

/** Somebody has seen to it in another way, and says how. */
export const settleUndelivered = (deps: Deps, command: MailCommand & { reason: string }): Promise<void> =>
  onMail(deps, { ...command, deed: 'settled' }, async (tx, mail) => {
    requireInHand(mail, 'settle-mail')
    await markSettled(tx, mail.id)
  })

/** A mail that the server took has come back to the fund: it was never read. */
export const reportReturned = (deps: Deps, command: MailCommand): Promise<void> =>
  onMail(deps, { ...command, deed: 'returned', reason: null }, async (tx, mail, now) => {
    if (mail.status !== 'sent') refuse({ code: 'wrong-state', action: 'report-returned', state: `mail-${mail.status}` })
    await markReturned(tx, mail.id)
    await insertAttempt(tx, mail.id, { at: now, outcome: 'returned' })
  })

/**
 * One deed on one mail of the fund, in one transaction; a repeat of the same command id does nothing. A mail of a case is part of
 * its handling, so who is disqualified there leaves it to others.
 */
function onMail(
  deps: Deps,
  command: MailCommand & { readonly deed: Deed; readonly reason: string | null },
  work: Work,
): Promise<void> {
  const { fundId, mailId, commandId, actor, deed, reason } = command
  requireRole(actor, fundId, 'case-officer', 'approver', 'fund-manager')
  return deps.database.transact(async tx => {
    const at = deps.clock.now()
    const mark = { commandId, userId: actor.id, name: `mail-${deed}`, subject: mailId, at }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    const mail = await lockMail(tx, mailId)
    if (mail?.fundId !== fundId) return refuse({ code: 'not-found' })
    const { caseId, applicantId } = mail
    if (caseId !== null && applicantId !== null) await requireImpartial(tx, { id: caseId, fundId, applicantId, actor })
    await work(tx, mail, at)
    await insertHandling(tx, { mailId, deed, reason, by: actor.id, at })
  })
}

function requireInHand({ needsHand, status }: HandledMail, action: string): void {
  if (needsHand !== 1) refuse({ code: 'wrong-state', action, state: `mail-${status}` })
}

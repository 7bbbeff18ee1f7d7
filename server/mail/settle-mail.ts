import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Instant } from '../shared/day.ts'
import type { MailToSend, SendResult } from './mail.ts'
import { insertAttempt, type Mark, markMail } from './queue-store.ts'
import { nextMailTry } from './retry-plan.ts'

interface Settled {
  readonly result: SendResult
  /** The server is gone for all: a mail that it cut off keeps its tries. */
  readonly isServerAway: boolean
}

/** Stores how a try went, and when the next is, if there is to be one. */
export async function settleMail(
  { database, clock, log }: Deps,
  mail: MailToSend & { readonly leaseEnds: Instant },
  settled: Settled,
): Promise<void> {
  const now = clock.now()
  const mark = markAfter(mail, settled, now)
  const marked = await database.transact(async tx => {
    const rows = await markMail(tx, mail.id, { ...mark, leaseEnds: mail.leaseEnds })
    await insertResult(tx, mail.id, { at: now, result: settled.result })
    return rows === 1
  })
  const { outcome } = settled.result
  if (!marked) log.warn({ mail: mail.id, outcome }, 'a mail took so long that another has taken it over')
  else if (mark.status !== 'sent') log.warn({ mail: mail.id, outcome, status: mark.status }, 'a mail did not go out')
}

async function insertResult(
  tx: Tx,
  mailId: string,
  { at, result }: { at: Instant; result: SendResult },
): Promise<void> {
  if (result.outcome !== 'away') await insertAttempt(tx, mailId, { at, ...result })
}

function markAfter({ attempts }: MailToSend, { result, isServerAway }: Settled, now: Instant): Mark {
  const { outcome } = result
  const isHeld = outcome === 'away' || (outcome === 'broken-off' && isServerAway)
  if (isHeld) return { status: 'waiting', attempts, nextTryAt: now, sentAt: null }
  const tried = { attempts: attempts + 1, nextTryAt: now, sentAt: null }
  if (outcome === 'sent') return { ...tried, status: 'sent', sentAt: now }
  const nextTryAt = outcome === 'refused' ? null : nextMailTry(tried.attempts, now)
  if (nextTryAt !== null) return { ...tried, status: 'waiting', nextTryAt }
  return { ...tried, status: outcome === 'refused' ? 'failed' : 'given-up' }
}

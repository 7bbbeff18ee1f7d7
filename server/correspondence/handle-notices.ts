import { setImmediate } from 'node:timers/promises'
import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { lockCase } from '../history/case-store.ts'
import { guaranteeLetterIssuedAt } from '../letters/guarantee-letter-store.ts'
import { letterNumbered, nextLetterNumber } from '../letters/letter-number-store.ts'
import { letterOf } from '../letters/letter-store.ts'
import { insertLetter } from '../letters/new-letter-store.ts'
import { storeNoticeFault } from '../letters/notice-fault-store.ts'
import { enqueueMail } from '../mail/mail-store.ts'
import { shortFault } from '../shared/short-fault.ts'
import type { LetterOrder } from './letter-order.ts'
import { lettersOfNotice, type OrderedLetter } from './letters-of-notice.ts'
import { mailBank } from './mail-bank.ts'
import { nextAttempt } from './next-attempt.ts'
import { listUnhandled, type QueuedNotice, takeNotice } from './notice-queue-store.ts'

/** Told of what failed, which keeps nothing else from its turn; `isFinal` where it is not tried again by itself. */
export type OnNoticeFault = (
  error: unknown,
  notice: Pick<QueuedNotice, 'caseId' | 'kind'> & { readonly isFinal: boolean },
) => void

export interface Handling {
  readonly onFault?: OnNoticeFault
  /** Once it is aborted, nothing more is begun. */
  readonly signal?: AbortSignal
}

const pageSize = 50

/**
 * Orders the letters and the mail that each notice calls for, each notice in a short transaction of its own: all of it is
 * there once, whatever number of instances do this at the same time, and whenever one of them dies. One that fails is tried
 * a few times, then it waits for a person.
 */
export async function handleNotices(deps: Deps, handling: Handling = {}): Promise<void> {
  const { onFault = rethrow, signal } = handling
  let notices: QueuedNotice[]
  let after = 0
  do {
    notices = await listUnhandled(deps.database.reader, { after, now: deps.clock.now(), limit: pageSize })
    for (const notice of notices) {
      if (signal?.aborted) return
      await handleNotice(deps, notice).catch(async error => {
        onFault(error, { ...notice, isFinal: await storeFault(deps, notice, error) })
      })
      // NOTE: a long queue lets those who are looking at pages in between.
      await setImmediate()
    }
    after = notices.at(-1)?.id ?? after
  } while (notices.length === pageSize)
}

const rethrow: OnNoticeFault = error => {
  throw error
}

/** Answers whether it is left to a person now. */
async function storeFault(
  { database, clock }: Deps,
  { id: noticeId, attempts: before }: QueuedNotice,
  error: unknown,
): Promise<boolean> {
  const attempts = before + 1
  const nextTryAt = nextAttempt(attempts, clock.now())
  const fault = { noticeId, attempts, fault: shortFault(error), nextTryAt }
  await database.transact(tx => storeNoticeFault(tx, fault))
  return nextTryAt === null
}

/** What the letters say is read before the writer is taken: what a notice is of does not change, or is looked up by its number. */
async function handleNotice(deps: Deps, notice: QueuedNotice): Promise<void> {
  const orders = await lettersOfNotice(deps.database.reader, notice)
  await deps.database.transact(async tx => {
    await lockCase(tx, notice.caseId)
    if (!(await takeNotice(tx, notice.id, deps.clock.now()))) return
    const letterIds: string[] = []
    for (const order of orders) letterIds.push(await orderLetter(tx, deps, { notice, order }))
    await enqueueMail(tx, deps, {
      outboxId: notice.id,
      caseId: notice.caseId,
      userId: notice.recipientId,
      address: notice.address,
      kind: notice.kind,
      content: notice.content,
      letterId: letterIds[0] ?? (await guaranteeLetterIssuedAt(tx, notice.caseId, notice.recordedAt)),
    })
    await mailBank(tx, deps, notice)
  })
}

/** Several recipients of one event share its letter. Answers its id. */
async function orderLetter(
  tx: Tx,
  deps: Deps,
  { notice, order }: { readonly notice: QueuedNotice; readonly order: OrderedLetter },
): Promise<string> {
  const { caseId, fundId, recordedAt: orderedAt } = notice
  const { subject, facts, language } = order
  const ordered = await letterOf(tx, { caseId, kind: facts.kind, subject, orderedAt })
  if (ordered) return ordered.id
  const id = deps.newId()
  const { number, version } = await numberFor(tx, caseId, order)
  await insertLetter(tx, { id, caseId, fundId, subject, language, orderedAt, version, facts: { ...facts, number } })
  return id
}

/** Its own, or the next version of the one that it takes the place of. */
async function numberFor(tx: Tx, caseId: string, { amends, facts }: LetterOrder) {
  const amended = amends === undefined ? null : await letterNumbered(tx, { caseId, kind: facts.kind, subject: amends })
  if (!amended) return { number: await nextLetterNumber(tx, caseId, facts.reference), version: 1 }
  return { number: amended.number, version: amended.newest + 1 }
}

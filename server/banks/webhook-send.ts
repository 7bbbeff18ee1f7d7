import type { Deps } from '../deps.ts'
import { hashOf } from '../people/secret.ts'
import { allOf } from '../shared/all-of.ts'
import { type Instant, later } from '../shared/day.ts'
import { nextTry } from '../shared/next-try.ts'
import {
  type ClaimedDelivery,
  claimDelivery,
  type DueDelivery,
  listDueDeliveries,
  postponeOthers,
  storeOutcome,
} from './webhook-delivery-store.ts'
import { postMessage } from './webhook-request.ts'
import { signatureOf, webhookSecret } from './webhook-signature.ts'

export interface SendingNews {
  readonly timeoutMs?: number
  /** Told to stop, it finishes what is under way and takes nothing more. */
  readonly stop?: AbortSignal
}

const atOnce = 200
/** Longer than any try can last: whoever has not told by then is dead. */
const leaseMs = 60_000
/** After each try that failed, in minutes; then every sixth hour until it is given up. */
const waits = [1, 5, 15, 60, 4 * 60]
const longestWaitMs = 6 * 3_600_000
const postponeMs = 60_000

/**
 * Sends the messages that are due: those of one address one after the other, those of different addresses beside each other, so that
 * no bank waits for another's. Each is one instance's for a while; it reaches its address at least once, and is known by its id.
 */
export async function sendNews(deps: Deps, sending: SendingNews = {}): Promise<void> {
  const due = await listDueDeliveries(deps.database.reader, deps.clock.now(), atOnce)
  await allOf([...byAddress(due).values()].map(queue => sendQueue(deps, queue, sending)))
}

function byAddress(due: readonly DueDelivery[]): Map<string, string[]> {
  const queues = new Map<string, string[]>()
  for (const { id, webhookId } of due) queues.set(webhookId, [...(queues.get(webhookId) ?? []), id])
  return queues
}

/** An address that does not answer holds up its own messages alone. */
async function sendQueue(deps: Deps, ids: readonly string[], sending: SendingNews): Promise<void> {
  for (const id of ids) {
    if (sending.stop?.aborted) return
    const now = deps.clock.now()
    const claimed = await deps.database.transact(tx => claimDelivery(tx, id, { now, leaseEnds: later(now, leaseMs) }))
    if (claimed && !(await sendOne(deps, claimed, sending))) return
  }
}

/** Answers whether it was taken. */
async function sendOne(deps: Deps, claimed: ClaimedDelivery, { timeoutMs = 10_000 }: SendingNews): Promise<boolean> {
  const fault = await post(deps, claimed, timeoutMs)
  const now = deps.clock.now()
  await deps.database.transact(async tx => {
    await storeOutcome(tx, claimed, outcomeOf(claimed, fault, now))
    if (fault !== null) await postponeOthers(tx, claimed.webhookId, later(now, postponeMs))
  })
  const { id, webhookId, attempts } = claimed
  if (fault !== null) deps.log.warn({ message: id, webhook: webhookId, attempts, fault }, 'a bank could not be told')
  return fault === null
}

function post({ config, clock }: Deps, claimed: ClaimedDelivery, timeoutMs: number): Promise<string | null> {
  const { id, webhookId, url, body, secretHash } = claimed
  const secret = webhookSecret(config, webhookId)
  if (hashOf(secret) !== secretHash) return Promise.resolve('secret-changed')
  const signature = signatureOf(secret, body, Math.floor(Date.parse(clock.now()) / 1000))
  const headers = { 'tapsgaranti-signature': signature, 'tapsgaranti-message': id, 'user-agent': 'Tapsgaranti' }
  return postMessage(config, { url, body, headers, timeoutMs })
}

function outcomeOf({ attempts, giveUpAt }: ClaimedDelivery, fault: string | null, now: Instant) {
  if (fault === null) return { status: 'delivered', nextTryAt: now, now, fault } as const
  if (now >= giveUpAt) return { status: 'given-up', nextTryAt: now, now, fault } as const
  const next = nextTry(waits, attempts, now) ?? later(now, longestWaitMs)
  return { status: 'waiting', nextTryAt: next < giveUpAt ? next : giveUpAt, now, fault } as const
}

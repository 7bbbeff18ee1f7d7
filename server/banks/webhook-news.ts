import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { later } from '../shared/day.ts'
import { type NewsBody, newsTypes } from './webhook.ts'
import { insertDelivery, type Listener, listListeners, listNews, type News, takeNews } from './webhook-news-store.ts'

const pageSize = 50
const mostRounds = 200
export const giveUpMs = 24 * 3_600_000

/**
 * Makes one message of each event for each address of the bank, worded once. Any number of instances may do it at the same time,
 * and whichever of them dies leaves it whole to the others.
 * @throws the first fault of a page, when the others on it have been told
 */
export async function spreadNews(deps: Deps, stop?: AbortSignal): Promise<void> {
  for (let round = 0; round < mostRounds && !stop?.aborted; round += 1) {
    const news = await listNews(deps.database.reader, pageSize)
    const faults: unknown[] = []
    for (const one of news) await deps.database.transact(tx => spread(tx, deps, one)).catch(fault => faults.push(fault))
    if (faults.length > 0) throw faults[0]
    if (news.length < pageSize) return
  }
}

async function spread(tx: Tx, deps: Deps, news: News): Promise<void> {
  if (!(await takeNews(tx, news))) return
  const { caseId, seq } = news
  const now = deps.clock.now()
  for (const listener of await listListeners(tx, caseId)) {
    const body = bodyOf(deps.newId(), news, listener)
    const { id, type } = body
    const message = { id, type, body: JSON.stringify(body), now, giveUpAt: later(now, giveUpMs) }
    await insertDelivery(tx, { ...message, webhookId: listener.webhookId, caseId, seq })
  }
}

const bodyOf = (id: string, { kind, recordedAt: at }: News, { number, status, heldOre }: Listener): NewsBody => ({
  id,
  type: newsTypes[kind],
  number,
  status,
  sumOre: heldOre,
  at,
})

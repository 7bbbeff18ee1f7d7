import type { Deps } from '../deps.ts'
import { spreadNews } from './webhook-news.ts'
import { sendNews } from './webhook-send.ts'

const everyMs = 3000

/**
 * Tells banks' own systems of changes every few seconds, never beside itself; answers with how to end it, which waits for what is under
 * way.
 */
export function startWebhookJob(deps: Deps, faultForLog: (error: unknown) => object): () => Promise<void> {
  const stop = new AbortController()
  let running: Promise<void> | null = null
  const round = async () => {
    try {
      await spreadNews(deps, stop.signal)
    } finally {
      await sendNews(deps, { stop: stop.signal })
    }
  }
  const run = () => {
    running ??= round()
      .catch((error: unknown) =>
        deps.log.error({ fault: faultForLog(error) }, 'telling banks failed; it is tried again'),
      )
      .finally(() => {
        running = null
      })
  }
  run()
  const timer = setInterval(run, everyMs).unref()
  return async () => {
    clearInterval(timer)
    stop.abort()
    await running
  }
}

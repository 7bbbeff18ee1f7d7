import type { Deps } from '../deps.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { startRounds } from '../shared/rounds.ts'
import { spreadNews } from './webhook-news.ts'
import { sendNews } from './webhook-send.ts'

const everyMs = 3000

/** Tells banks' own systems of changes every few seconds; answers with how to end it, which waits for what is under way. */
export const startWebhookJob = (deps: Deps): (() => Promise<void>) =>
  startRounds({
    everyMs,
    round: stop => tellBanks(deps, stop),
    onFault: error =>
      deps.log.error({ fault: faultForLog(error, deps.config) }, 'telling banks failed; it is tried again'),
  })

async function tellBanks(deps: Deps, stop: AbortSignal): Promise<void> {
  try {
    await spreadNews(deps, stop)
  } finally {
    await sendNews(deps, { stop })
  }
}

import type { Deps } from '../deps.ts'
import { sendMails } from './send-mails.ts'

const everyMs = 5000

/**
 * Sends what is due every few seconds, never beside itself; answers with how to end it, which waits for the mails under way.
 * Outside the demonstration, and as long as there is no mail server, mail waits, and the log says so at the start.
 */
export function startMailJob(deps: Deps, faultForLog: (error: unknown) => object): () => Promise<void> {
  const { config, log } = deps
  if (!config.mail && !config.demo) log.warn('MAIL_URL is not set: mail waits until there is a mail server')
  const stop = new AbortController()
  let running: Promise<void> | null = null
  const run = () => {
    running ??= sendMails(deps, { stop: stop.signal })
      .catch((error: unknown) => log.error({ fault: faultForLog(error) }, 'sending mail failed; it is tried again'))
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

import type { Deps } from '../deps.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { startRounds } from '../shared/rounds.ts'
import { sendMails } from './send-mails.ts'

const everyMs = 5000

/**
 * Sends what is due every few seconds; answers with how to end it, which waits for the mails under way.
 * Outside the demonstration, and as long as there is no mail server, mail waits, and the log says so at the start.
 */
export function startMailJob(deps: Deps): () => Promise<void> {
  const { config, log } = deps
  if (!config.mail && !config.demo) log.warn('MAIL_URL is not set: mail waits until there is a mail server')
  return startRounds({
    everyMs,
    round: stop => sendMails(deps, { stop }),
    onFault: error => log.error({ fault: faultForLog(error, config) }, 'sending mail failed; it is tried again'),
  })
}

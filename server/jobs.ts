import { startWebhookJob } from './banks/webhook-job.ts'
import { startDayJob } from './cases/day-job.ts'
import { startCorrespondence } from './correspondence/start-correspondence.ts'
import type { Deps } from './deps.ts'
import { faultForLog } from './http/request-log.ts'
import { startMailJob } from './mail/mail-job.ts'

/**
 * Begins what happens without anybody asking: the day's job, letters, mail, and what is told to banks' systems. Any number of
 * instances may do it beside each other. Answers with how to end it, which waits for what is under way.
 */
export function startJobs(deps: Deps): () => Promise<unknown> {
  const described = (error: unknown) => faultForLog(error, deps.config)
  const stops = [
    startDayJob(deps),
    startCorrespondence(deps, described),
    startMailJob(deps, described),
    startWebhookJob(deps, described),
  ]
  return () => Promise.all(stops.map(stop => stop()))
}
